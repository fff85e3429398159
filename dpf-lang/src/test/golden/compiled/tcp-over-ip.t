# with a field of IPv4 only that way is compiled
--- source
ip.src == 10.0.0.1 && tcp.dport == 80
--- typed
ip.src == 10.0.0.1 && tcp.dport == 80
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 30, L1
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L1
        ldui    r2, packet[26]
        bneui   r2, 0xa000001, L1
        lduci   r2, packet[23]
        bneui   r2, 6, L1
        ldusi   r2, packet[20]
        andui   r2, r2, 0x1fff
        bneui   r2, 0, L1
        lduci   r2, packet[14]
        andui   r2, r2, 15
        lshui   r2, r2, 2
        addii   r3, r2, 18
        bgti    r3, r1, L1
        ldusi   r3, packet[r2+16]
        bneui   r3, 80, L1
        retui   1
L1:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d431005000000001000000005002ffff00000000 => 1
02000000000202000000000186dd600000000014064020010db800000000000000000000000120010db8000000000000000000000002d431005000000001000000005002ffff00000000 => 0
