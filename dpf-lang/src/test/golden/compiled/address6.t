# 128 bits are compared in halves, all of them in the packet
--- link
RAW
--- source
ip6.dst != 2001:db8::1 && ip6.src in {2001:db8::1..2001:db8::9, fe80::/10}
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 1, L5
        lduci   r6, packet[0]
        subui   r7, r6, 64
        bgtui   r7, 15, L1
        setul   r7, 0
        setul   r8, 0x800
        j       L2
L1:
        subui   r9, r6, 96
        bgtui   r9, 15, L5
        setul   r7, 0
        setul   r8, 0x86dd
L2:
        bneui   r8, 0x86dd, L5
        addii   r8, r7, 40
        bgti    r8, r1, L5
        lduli   r5, packet[r7+24]
        bneuli  r5, 0x20010db800000000, L3
        lduli   r4, packet[r7+32]
        bequli  r4, 1, L5
L3:
        lduli   r2, packet[r7+8]
        subuli  r8, r2, 0xfe80000000000000
        bleuli  r8, 0x3fffffffffffff, L4
        bneuli  r2, 0x20010db800000000, L5
        lduli   r3, packet[r7+16]
        subuli  r8, r3, 1
        bgtuli  r8, 8, L5
L4:
        retui   1
L5:
        retui   0
--- run
600000000014064020010db800000000000000000000000920010db8000000000000000000000002 => 1
600000000014064020010db800000000000000000000000a20010db8000000000000000000000002 => 0
6000000000140640fe810db800000000000000000000000a20010db8000000000000000000000002 => 1
6000000000140640fe810db800000000000000000000000a20010db8000000000000000000000001 => 0
6000000000140640fe810db800000000000000000000000a20010db80000000000000000000000 => 0
