# cooked packets announce by EtherType
--- link
LINUX_SLL2
--- source
ip.ttl == 64
--- typed
ip.ttl == 64
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 29, L1
        ldusi   r2, packet[0]
        bneui   r2, 0x800, L1
        lduci   r2, packet[28]
        bneui   r2, 64, L1
        retui   1
L1:
        retui   0
