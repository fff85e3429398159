# a test that is certain to have been made is not made again, however it was written
--- source
12:16 == 0x800 && eth.type == 0x800 && ip.proto == 6 && ip.frag == 0 && tcp.dport == 80 && ip.proto == 6
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L1
        ldusi   r3, packet[12]
        bneui   r3, 0x800, L1
        lduci   r3, packet[23]
        bneui   r3, 6, L1
        ldusi   r3, packet[20]
        andui   r3, r3, 0x1fff
        bneui   r3, 0, L1
        lduci   r2, packet[14]
        andui   r3, r2, 15
        lshui   r3, r3, 2
        addii   r4, r3, 18
        bgti    r4, r1, L1
        ldusi   r4, packet[r3+16]
        bneui   r4, 80, L1
        retui   1
L1:
        retui   0
