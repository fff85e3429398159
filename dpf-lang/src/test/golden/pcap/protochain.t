# a chain of headers is a loop
--- expression
ip6 protochain 6
--- vcode
.region packet
.file "argument"
        len     r1, packet
.line 1 16
        bltui   r1, 21, L6
        ldusi   r2, packet[12]
        bneui   r2, 0x86dd, L6
        lduci   r2, packet[20]
        setul   r3, 40
        seti    r4, 0
L1:
        bequi   r2, 0, L2
        subui   r5, r2, 43
        bleui   r5, 1, L2
        bneui   r2, 60, L3
L2:
        addli   r5, r3, 16
        bgtl    r5, r1, L6
        lduci   r2, packet[r3+14]
        lduci   r5, packet[r3+15]
        addui   r5, r5, 1
        lshui   r5, r5, 3
        addu    r3, r3, r5
        j       L4
L3:
        bneui   r2, 51, L5
        addli   r5, r3, 16
        bgtl    r5, r1, L6
        lduci   r2, packet[r3+14]
        lduci   r5, packet[r3+15]
        addui   r5, r5, 2
        lshui   r3, r5, 2
L4:
        addii   r4, r4, 1
        bleii   r4, 16384, L1
        retui   0
L5:
        bneui   r2, 6, L6
.line 0
        retui   1
L6:
        retui   0
