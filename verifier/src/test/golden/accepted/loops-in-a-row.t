# what is built in one loop is known to be inside when the next begins, which adds to it as far as there is room
--- assembly
.region packet
.region out 100
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
L1:
        bgeui   r2, 12, L2
        bgtui   r3, 92, L5
        stuli   r2, out[r3+0]
        addui   r3, r3, 8
        addui   r2, r2, 1
        bgeu    r2, r1, L2
        j       L1
L2:
        setu    r4, 100
        subu    r4, r4, r3
        bgtu    r1, r4, L5
        setu    r5, 0
L3:
        bgeu    r5, r1, L4
        addu    r6, r3, r5
        lduci   r7, packet[r5+0]
        stuci   r7, out[r6+0]
        addui   r5, r5, 1
        j       L3
L4:
        addu    r3, r3, r5
L5:
        retu    r3
--- verify
accepted fuel=657 proved={TARGET=7, LOOP=2, FALL_THROUGH=19, INITIALISED=15, REGION=4, WRITABLE=2, GRANTED=4, BOUNDS=3}
--- run
- => 8
010203 => 27
