# a number by itself is no condition
--- expression
5 or len + 3 or (7)
--- errors
argument:1:1: error[F0105]: a condition must stand here, not a number  found=5
    5 or len + 3 or (7)
    ^
help: did you mean port 5
argument:1:6: error[F0105]: a condition must stand here, not a number
    5 or len + 3 or (7)
         ^^^^^^^
help: compare it: len + 3 != 0
argument:1:18: error[F0205]: a value must have qualifiers, its own or those of the value before  found=7
    5 or len + 3 or (7)
                     ^
help: did you mean port 7
