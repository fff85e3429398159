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
        bltui   r1, 11, L5
        ldui    r2, packet[0]
        bequi   r2, 2, L5
        bequi   r2, 0x2000000, L5
        bltui   r2, 0xa000000, L2
        bltui   r2, 0x1c000000, L1
        bequi   r2, 0x1c000000, L4
        bequi   r2, 0x1e000000, L4
        j       L5
L1:
        bequi   r2, 0xa000000, L4
        bequi   r2, 0x18000000, L4
        j       L5
L2:
        bltui   r2, 28, L3
        bequi   r2, 28, L4
        bequi   r2, 30, L4
        j       L5
L3:
        bequi   r2, 10, L4
        bneui   r2, 24, L5
L4:
        lduci   r3, packet[10]
        bneui   r3, 58, L5
        retui   1
L5:
        retui   0
--- run
0000000a6000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 1
1e0000006000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 1
000000026000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 0
