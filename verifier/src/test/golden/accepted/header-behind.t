# what a header of some length behind another has is looked at by an index: both ends are sums with one base
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 1, L3
        lduci   r2, packet[0]
        subui   r3, r1, 1
        bgtu    r2, r3, L3
        addui   r3, r2, 1
        subu    r4, r1, r3
        bltui   r4, 1, L3
        lduci   r5, packet[r3+0]
        bgtu    r5, r4, L3
        addu    r6, r3, r5
        setu    r7, 0
        setu    r8, 0
L1:
        bgeu    r8, r5, L2
        addu    r9, r3, r8
        lduci   r4, packet[r9+0]
        addu    r7, r7, r4
        addui   r8, r8, 1
        j       L1
L2:
        retu    r7
L3:
        retui   0
--- verify
accepted fuel=1549 proved={TARGET=6, LOOP=1, FALL_THROUGH=18, INITIALISED=16, REGION=4, GRANTED=4, BOUNDS=3}
--- run
00 030101 => 5
01 ff 030102 => 6
01 ff 040102 => 0
