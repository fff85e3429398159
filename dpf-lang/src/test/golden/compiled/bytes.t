# bytes of a header are loaded from where it begins
--- link
RAW
--- source
ip[20:32] == 0x47455420
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 1, L3
        lduci   r2, packet[0]
        subui   r3, r2, 64
        bgtui   r3, 15, L1
        setul   r3, 0
        setul   r4, 0x800
        j       L2
L1:
        subui   r5, r2, 96
        bgtui   r5, 15, L3
        setul   r3, 0
        setul   r4, 0x86dd
L2:
        bneui   r4, 0x800, L3
        addii   r4, r3, 24
        bgti    r4, r1, L3
        ldui    r4, packet[r3+20]
        bneui   r4, 0x47455420, L3
        retui   1
L3:
        retui   0
