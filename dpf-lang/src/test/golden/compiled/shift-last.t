# a shift that nothing is read behind still needs its field
--- link
UNKNOWN
--- source
0:8 == 1 && SHIFT(4:16)
--- typed
0:8 == 1 && SHIFT(4:16)
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 6, L1
        lduci   r2, packet[0]
        bneui   r2, 1, L1
        retui   1
L1:
        retui   0
--- run
010000000000 => 1
0100000000 => 0
01000000ffff => 1
