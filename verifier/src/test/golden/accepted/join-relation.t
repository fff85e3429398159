# registers that differ by a constant on both paths still do after the join
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 1, L2
        lduci   r2, packet[0]
        beqi    r2, r0, L1
        andui   r3, r2, 7
        addui   r4, r3, 2
        j       L3
L1:
        andui   r3, r1, 3
        addui   r4, r3, 2
L3:
        bgtu    r4, r1, L2
        ldusi   r5, packet[r3+0]
        retu    r5
L2:
        retui   0
--- verify
accepted fuel=10 proved={TARGET=4, FALL_THROUGH=10, INITIALISED=10, REGION=3, GRANTED=3, BOUNDS=2}
--- run
01aabbcc => 43707
00aabb => 0
