# a base computed on two paths keeps what holds on both
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 60, L2
        lduci   r2, packet[0]
        beqi    r2, r0, L1
        setl    r3, 40
        j       L3
L1:
        setl    r3, 20
L3:
        addli   r4, r3, 4
        bgtl    r4, r1, L2
        ldui    r5, packet[r3+16]
        retu    r5
L2:
        retui   0
--- verify
accepted fuel=10 proved={TARGET=4, FALL_THROUGH=9, INITIALISED=7, REGION=3, GRANTED=3, BOUNDS=2}
--- run
0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000_0000000700000000 => 0
