# ICMP has one way and several fields one check
--- source
icmp.type == 8 && icmp.code == 0
--- typed
icmp.type == 8 && icmp.code == 0
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L1
        ldusi   r3, packet[12]
        bneui   r3, 0x800, L1
        lduci   r3, packet[23]
        bneui   r3, 1, L1
        ldusi   r3, packet[20]
        andui   r3, r3, 0x1fff
        bneui   r3, 0, L1
        lduci   r3, packet[14]
        andui   r3, r3, 15
        lshui   r2, r3, 2
        addii   r3, r2, 16
        bgti    r3, r1, L1
        lduci   r3, packet[r2+14]
        bneui   r3, 8, L1
        lduci   r3, packet[r2+15]
        bneui   r3, 0, L1
        retui   1
L1:
        retui   0
