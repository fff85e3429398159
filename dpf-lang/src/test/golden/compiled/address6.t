# 128 bits are compared in halves, all of them in the packet
--- link
RAW
--- source
ip6.dst != 2001:db8::1 && ip6.src in {2001:db8::1..2001:db8::9, fe80::/10}
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 40, L3
        lduci   r3, packet[0]
        subui   r7, r3, 64
        bleui   r7, 15, L3
        subui   r7, r3, 96
        bgtui   r7, 15, L3
        lduli   r6, packet[24]
        bneuli  r6, 0x20010db800000000, L1
        lduli   r5, packet[32]
        bequli  r5, 1, L3
L1:
        lduli   r2, packet[8]
        subuli  r7, r2, 0xfe80000000000000
        bleuli  r7, 0x3fffffffffffff, L2
        bneuli  r2, 0x20010db800000000, L3
        lduli   r4, packet[16]
        subuli  r7, r4, 1
        bgtuli  r7, 8, L3
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
