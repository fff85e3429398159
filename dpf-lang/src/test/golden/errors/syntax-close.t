# a closing parenthesis that nothing opened is misplaced
--- source
0:8 == 1)
--- diagnostics
filter.dpf:1:9: error[D0102]: words must form an expression  found=')'
    0:8 == 1)
            ^
note: expected an operator or the end
