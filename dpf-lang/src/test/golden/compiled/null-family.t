# address families are accepted in either byte order
--- link
NULL
--- source
ip6.next == 58
--- typed
ip6.next == 58
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 4, L8
        ldui    r2, packet[0]
        bequi   r2, 2, L1
        bneui   r2, 0x2000000, L2
L1:
        setul   r3, 4
        setul   r4, 0x800
        j       L7
L2:
        bltui   r2, 0xa000000, L4
        bltui   r2, 0x1c000000, L3
        bequi   r2, 0x1c000000, L6
        bequi   r2, 0x1e000000, L6
        j       L8
L3:
        bequi   r2, 0xa000000, L6
        bequi   r2, 0x18000000, L6
        j       L8
L4:
        bltui   r2, 28, L5
        bequi   r2, 28, L6
        bequi   r2, 30, L6
        j       L8
L5:
        bequi   r2, 10, L6
        bneui   r2, 24, L8
L6:
        setul   r3, 4
        setul   r4, 0x86dd
L7:
        bneui   r4, 0x86dd, L8
        addii   r4, r3, 7
        bgti    r4, r1, L8
        lduci   r4, packet[r3+6]
        bneui   r4, 58, L8
        retui   1
L8:
        retui   0
--- run
0000000a6000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 1
1e0000006000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 1
000000026000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 0
