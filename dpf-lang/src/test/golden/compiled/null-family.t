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
        bltui   r1, 11, L2
        ldui    r2, packet[0]
        bequi   r2, 10, L1
        bequi   r2, 0xa000000, L1
        bequi   r2, 24, L1
        bequi   r2, 0x18000000, L1
        bequi   r2, 28, L1
        bequi   r2, 0x1c000000, L1
        bequi   r2, 30, L1
        bneui   r2, 0x1e000000, L2
L1:
        lduci   r2, packet[10]
        bneui   r2, 58, L2
        retui   1
L2:
        retui   0
--- run
0000000a6000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 1
1e0000006000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 1
000000026000000000143a4020010db800000000000000000000000120010db8000000000000000000000002 => 0
