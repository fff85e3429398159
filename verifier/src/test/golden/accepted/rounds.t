# a cursor that loops for so many rounds as a register says stays inside, whatever else changes in them
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 1, L2
        lduci   r3, packet[0]
        setu    r2, 1
        setu    r4, 1
L1:
        bgeu    r2, r3, L2
        subu    r5, r1, r4
        bltui   r5, 40, L2
        lduci   r6, packet[r4+39]
        lshui   r6, r6, 3
        addui   r4, r4, 40
        addui   r2, r2, 1
        j       L1
L2:
        retui   1
--- verify
accepted fuel=13117 proved={TARGET=4, LOOP=1, FALL_THROUGH=12, INITIALISED=9, REGION=3, GRANTED=3, BOUNDS=2}
--- run
- => 1
