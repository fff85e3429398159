# a masked and shifted header length plus a check against the length proves loads behind it
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 34, L1
        lduci   r2, packet[14]
        andui   r2, r2, 15
        lshui   r2, r2, 2
        addui   r3, r2, 18
        bgtu    r3, r1, L1
        ldusi   r2, packet[r2+16]
        bneui   r2, 80, L1
        retui   1
L1:
        retui   0
--- verify
accepted fuel=10 proved={TARGET=3, FALL_THROUGH=9, INITIALISED=8, REGION=3, GRANTED=3, BOUNDS=2}
--- run
0000000000000000000000000000_45000000000000000000000000000000000000000000_0050 => 1
0000000000000000000000000000_45000000000000000000000000000000000000000000_0051 => 0
0000000000000000000000000000_4f000000000000000000000000000000000000000000_0050 => 0
