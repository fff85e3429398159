# bytes of a header are loaded from where it begins
--- link
RAW
--- source
ip[20:32] == 0x47455420
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L1
        lduci   r2, packet[0]
        subui   r3, r2, 64
        bgtui   r3, 15, L1
        ldui    r2, packet[20]
        bneui   r2, 0x47455420, L1
        retui   1
L1:
        retui   0
