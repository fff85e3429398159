# brackets must be closed
--- source
tcp[0:8 == 1
--- diagnostics
filter.dpf:1:13: error[D0102]: words must form an expression  found=end
    tcp[0:8 == 1
                ^
note: expected an operator or ]
