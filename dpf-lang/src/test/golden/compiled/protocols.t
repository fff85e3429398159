# a protocol alone asks for its header where it is looked for
--- source
tcp || arp || !ip6 && vlan
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L4
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L1
        bltui   r1, 24, L4
        lduci   r3, packet[23]
        bneui   r3, 6, L4
        ldusi   r3, packet[20]
        andui   r3, r3, 0x1fff
        bequi   r3, 0, L3
        retui   0
L1:
        bneui   r2, 0x86dd, L2
        bltui   r1, 21, L4
        lduci   r3, packet[20]
        bequi   r3, 6, L3
        retui   0
L2:
        bequi   r2, 0x806, L3
        bneui   r2, 0x8100, L4
L3:
        retui   1
L4:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002 => 1
0200000000020200000000010806 => 1
0200000000020200000000018100 => 1
02000000000202000000000186dd => 0
020000000002020000000001 => 0
