# with a field of IPv6 the header behind it is at a constant place
--- source
ip6.hops == 64 && udp.dport == 53
--- typed
ip6.hops == 64 && udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 58, L1
        ldusi   r2, packet[12]
        bneui   r2, 0x86dd, L1
        lduci   r2, packet[21]
        bneui   r2, 64, L1
        lduci   r2, packet[20]
        bneui   r2, 17, L1
        ldusi   r2, packet[56]
        bneui   r2, 53, L1
        retui   1
L1:
        retui   0
--- run
02000000000202000000000186dd600000000014114020010db800000000000000000000000120010db8000000000000000000000002d431003500080000 => 1
02000000000202000000000186dd600000000014114020010db800000000000000000000000120010db8000000000000000000000002d4310035 => 1
02000000000202000000000186dd600000000014114020010db800000000000000000000000120010db8000000000000000000000002d43100 => 0
