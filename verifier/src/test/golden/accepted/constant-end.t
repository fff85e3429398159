# an end that a register holds from before the loop is one that a cursor does not pass
--- assembly
.region packet
        len     r1, packet
        setu    r2, 0
        bltui   r1, 15, L2
        setu    r3, 15
L1:
        subu    r4, r3, r2
        bltui   r4, 1, L2
        lduci   r5, packet[r2+0]
        addui   r2, r2, 1
        bneui   r5, 7, L1
L2:
        retu    r2
--- verify
accepted fuel=85 proved={TARGET=3, LOOP=1, FALL_THROUGH=9, INITIALISED=7, REGION=2, GRANTED=2, BOUNDS=1}
--- run
000000000000000000000000000000 => 15
000007000000000000000000000000 => 3
