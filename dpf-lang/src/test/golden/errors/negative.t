# no number is negative
--- source
0:8 == 3 - 4 && 0:8 == -1 && 0:8 == -0
--- diagnostics
filter.dpf:1:8: error[D0308]: a number must not be negative
    0:8 == 3 - 4 && 0:8 == -1 && 0:8 == -0
           ^^^^^
help: a range is 3..4
filter.dpf:1:24: error[D0308]: a number must not be negative
    0:8 == 3 - 4 && 0:8 == -1 && 0:8 == -0
                           ^^
