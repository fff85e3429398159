# the filter of the paper as it stood in files for Xok: values as a little-endian host loads them; it becomes the same program
--- source
order little;
(12:16 == 0x8) && SHIFT(6+6+2) && (9:8 == 6) && SHIFT((0:8 & 0xf) << 2) && 2:16 == 0x5000
--- typed
12:16 == 0x800 && SHIFT(14) && 9:8 == 6 && SHIFT((0:8 & 0xf) << 2) && 2:16 == 0x50
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L1
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L1
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
--- run
020000000001 020000000002 0800 45000028 00010000 4006 0000 c0000201 c0000202 c000 0050 => 1
020000000001 020000000002 0008 45000028 00010000 4006 0000 c0000201 c0000202 c000 0050 => 0
020000000001 020000000002 0800 45000028 00010000 4006 0000 c0000201 c0000202 c000 5000 => 0
