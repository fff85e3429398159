# one of many values is looked for by halves
--- link
RAW
--- source
tcp.dport in {80, 443, 8000..8080, 8443, 9000..9999}
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 10, L5
        lduci   r2, packet[0]
        andui   r3, r2, 240
        bneui   r3, 64, L2
        lduci   r4, packet[9]
        bneui   r4, 6, L5
        ldusi   r4, packet[6]
        andui   r4, r4, 0x1fff
        bneui   r4, 0, L5
        andui   r4, r2, 15
        lshui   r4, r4, 2
        addii   r5, r4, 4
        bgti    r5, r1, L5
        ldusi   r5, packet[r4+2]
        bltui   r5, 0x1f40, L1
        bleui   r5, 0x1f90, L4
        bequi   r5, 0x20fb, L4
        subui   r6, r5, 0x2328
        bleui   r6, 0x3e7, L4
        j       L5
L1:
        bequi   r5, 80, L4
        bequi   r5, 0x1bb, L4
        retui   0
L2:
        bneui   r3, 96, L5
        lduci   r4, packet[6]
        bneui   r4, 6, L5
        bltui   r1, 44, L5
        ldusi   r4, packet[42]
        bltui   r4, 0x1f40, L3
        bleui   r4, 0x1f90, L4
        bequi   r4, 0x20fb, L4
        subui   r5, r4, 0x2328
        bleui   r5, 0x3e7, L4
        j       L5
L3:
        bequi   r4, 80, L4
        bneui   r4, 0x1bb, L5
L4:
        retui   1
L5:
        retui   0
