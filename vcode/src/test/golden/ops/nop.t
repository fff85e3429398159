# nop does nothing, also where a branch goes
--- assembly
        seti    r1, 3
        j       past
        retii   0
past:   nop
        nop
        reti    r1
--- run
- => 3
