# a cursor that starts where more bytes are known to be than its loop asks for does not pass the end
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 59, L2
        setu    r2, 1
L1:
        subu    r3, r1, r2
        bltui   r3, 4, L2
        lduci   r4, packet[r2+1]
        andui   r4, r4, 15
        addui   r4, r4, 2
        subu    r3, r1, r2
        bgtu    r4, r3, L2
        addu    r2, r2, r4
        setu    r4, 2
        j       L1
L2:
        retui   1
--- verify
accepted fuel=327683 proved={TARGET=4, LOOP=1, FALL_THROUGH=12, INITIALISED=9, REGION=2, GRANTED=2, BOUNDS=1}
--- run
- => 1
