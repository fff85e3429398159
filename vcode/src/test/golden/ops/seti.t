# seti holds the extremes of its type
--- assembly
        seti   r1, -2147483648
        retl    r1
--- run
- => -2147483648
