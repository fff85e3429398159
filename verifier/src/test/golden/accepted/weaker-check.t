# a weaker check behind a stronger one takes nothing away
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 1, L1
        lduci   r2, packet[0]
        addui   r3, r2, 20
        bgtu    r3, r1, L1
        addui   r4, r2, 4
        bgtu    r4, r1, L1
        ldui    r5, packet[r2+16]
        retu    r5
L1:
        retui   0
--- verify
accepted fuel=9 proved={TARGET=3, FALL_THROUGH=8, INITIALISED=8, REGION=3, GRANTED=3, BOUNDS=2}
--- run
00000000000000000000000000000000_00000007 => 7
01000000000000000000000000000000_00000007 => 0
