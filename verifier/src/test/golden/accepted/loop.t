# a counted loop ends: its register grows at each return and is compared with a limit
--- assembly
        seti    r1, 0
L1:
        addii   r1, r1, 1
        bltii   r1, 10, L1
        reti    r1
--- verify
accepted fuel=22 proved={TARGET=1, LOOP=1, FALL_THROUGH=3, INITIALISED=3}
--- run
- => 10
