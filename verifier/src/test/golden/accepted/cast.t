# a comparison after a move to 32 bits speaks of the moved value
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 8, L1
        ldli    r2, packet[0]
        movu    r3, r2
        addli   r4, r3, 1
        bgtl    r4, r1, L1
        lduci   r5, packet[r3+0]
        retu    r5
L1:
        retui   0
--- verify
accepted fuel=8 proved={TARGET=2, FALL_THROUGH=7, INITIALISED=7, REGION=3, GRANTED=3, BOUNDS=2}
--- run
ffffffff00000004 => 0
ffffffffffffffff => 0
