# the filter of the paper: offsets, a constant shift and a shift by a field
--- link
UNKNOWN
--- source
(12:16 == 0x8) && SHIFT(6+6+2) && (9:8 == 6) && SHIFT((0:8 & 0xf) << 2) && 2:16 == 80
--- typed
12:16 == 8 && SHIFT(14) && 9:8 == 6 && SHIFT((0:8 & 0xf) << 2) && 2:16 == 0x50
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L1
        ldusi   r2, packet[12]
        bneui   r2, 8, L1
        lduci   r2, packet[23]
        bneui   r2, 6, L1
        lduci   r2, packet[14]
        andui   r2, r2, 15
        lshui   r2, r2, 2
        addui   r2, r2, 14
        addii   r3, r2, 4
        bgti    r3, r1, L1
        ldusi   r3, packet[r2+2]
        bneui   r3, 80, L1
        retui   1
L1:
        retui   0
