# a shift by a field of three bytes puts its number together
--- link
UNKNOWN
--- source
SHIFT(0:24) && 0:8 == 7
--- typed
SHIFT(0:24) && 0:8 == 7
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 3, L1
        ldusi   r2, packet[0]
        lduci   r3, packet[2]
        lshui   r2, r2, 8
        oru     r2, r2, r3
        addii   r3, r2, 1
        bgti    r3, r1, L1
        lduci   r3, packet[r2+0]
        bneui   r3, 7, L1
        retui   1
L1:
        retui   0
--- run
00000307 => 1
000004aa07 => 1
00000407 => 0
000003 => 0
