# j skips what is between
--- assembly
        seti    r1, 1
        j       past
        seti    r1, 2
past:   reti    r1
--- run
- => 1
