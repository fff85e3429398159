# only SHIFT takes parentheses
--- source
shift(14) && 0:8 == 4
--- diagnostics
filter.dpf:1:6: error[D0102]: words must form an expression  found='('
    shift(14) && 0:8 == 4
         ^
note: expected an operator or the end
help: only SHIFT, in capitals, signed and little take parentheses
