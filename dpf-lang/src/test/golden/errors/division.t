# nothing is divided by zero
--- source
0:8 == 4 / 0 && 0:8 == 4 % (2 - 2)
--- diagnostics
filter.dpf:1:8: error[D0309]: a divisor must not be zero
    0:8 == 4 / 0 && 0:8 == 4 % (2 - 2)
           ^^^^^
filter.dpf:1:24: error[D0309]: a divisor must not be zero
    0:8 == 4 / 0 && 0:8 == 4 % (2 - 2)
                           ^^^^^^^^^^^
