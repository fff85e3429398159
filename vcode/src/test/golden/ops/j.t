# j skips what is between, nop does nothing
--- assembly
        seti    r1, 1
        j       past
        seti    r1, 2
past:   nop
        reti    r1
--- run
- => 1
