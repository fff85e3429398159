# a field of either side of || is looked for on its own
--- source
tcp.dport == 80 || udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L5
        ldusi   r4, packet[12]
        bneui   r4, 0x800, L2
        lduci   r7, packet[23]
        bneui   r7, 6, L1
        ldusi   r8, packet[20]
        andui   r6, r8, 0x1fff
        bneui   r6, 0, L5
        lduci   r8, packet[14]
        andui   r8, r8, 15
        lshui   r8, r8, 2
        addii   r9, r8, 18
        bgti    r9, r1, L5
        ldusi   r5, packet[r8+16]
        bequi   r5, 80, L4
        retui   0
L1:
        bneui   r7, 17, L5
        ldusi   r8, packet[20]
        andui   r6, r8, 0x1fff
        bneui   r6, 0, L5
        lduci   r8, packet[14]
        andui   r8, r8, 15
        lshui   r8, r8, 2
        addii   r9, r8, 18
        bgti    r9, r1, L5
        ldusi   r5, packet[r8+16]
        bequi   r5, 53, L4
        retui   0
L2:
        bneui   r4, 0x86dd, L5
        lduci   r3, packet[20]
        bneui   r3, 6, L3
        bltui   r1, 58, L5
        ldusi   r2, packet[56]
        bequi   r2, 80, L4
        retui   0
L3:
        bneui   r3, 17, L5
        bltui   r1, 58, L5
        ldusi   r2, packet[56]
        bneui   r2, 53, L5
L4:
        retui   1
L5:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d4310050 => 1
02000000000202000000000108004500002800010000401100000a0000010a000002d4310035 => 1
02000000000202000000000108004500002800010000401100000a0000010a000002d4310050 => 0
