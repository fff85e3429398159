# 128 bits are compared in halves, all of them in the packet
--- link
RAW
--- source
ip6.dst != 2001:db8::1 && ip6.src in {2001:db8::1..2001:db8::9, fe80::/10}
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 40, L3
        lduci   r6, packet[0]
        andui   r6, r6, 240
        bneui   r6, 96, L3
        lduli   r5, packet[24]
        bneuli  r5, 0x20010db800000000, L1
        lduli   r4, packet[32]
        bequli  r4, 1, L3
L1:
        lduli   r2, packet[8]
        subuli  r6, r2, 0xfe80000000000000
        bleuli  r6, 0x3fffffffffffff, L2
        bneuli  r2, 0x20010db800000000, L3
        lduli   r3, packet[16]
        subuli  r6, r3, 1
        bgtuli  r6, 8, L3
L2:
        retui   1
L3:
        retui   0
--- run
600000000014064020010db800000000000000000000000920010db8000000000000000000000002 => 1
600000000014064020010db800000000000000000000000a20010db8000000000000000000000002 => 0
6000000000140640fe810db800000000000000000000000a20010db8000000000000000000000002 => 1
6000000000140640fe810db800000000000000000000000a20010db8000000000000000000000001 => 0
6000000000140640fe810db800000000000000000000000a20010db80000000000000000000000 => 0
