# without a link header the version nibble decides
--- link
RAW
--- source
udp.dport == 53
--- typed
udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 10, L3
        lduci   r2, packet[0]
        andui   r3, r2, 240
        bneui   r3, 64, L1
        lduci   r4, packet[9]
        bneui   r4, 17, L3
        ldusi   r4, packet[6]
        andui   r4, r4, 0x1fff
        bneui   r4, 0, L3
        andui   r4, r2, 15
        lshui   r4, r4, 2
        addii   r5, r4, 4
        bgti    r5, r1, L3
        ldusi   r5, packet[r4+2]
        bequi   r5, 53, L2
        retui   0
L1:
        bneui   r3, 96, L3
        lduci   r4, packet[6]
        bneui   r4, 17, L3
        bltui   r1, 44, L3
        ldusi   r4, packet[42]
        bneui   r4, 53, L3
L2:
        retui   1
L3:
        retui   0
--- run
4500002800010000401100000a0000010a000002d431003500080000 => 1
600000000014114020010db800000000000000000000000120010db8000000000000000000000002d431003500080000 => 1
5000002800010000401100000a0000010a000002d431003500080000 => 0
