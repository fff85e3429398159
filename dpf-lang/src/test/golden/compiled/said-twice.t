# a test that is certain to have been made is not made again, however it was written
--- source
12:16 == 0x800 && eth.type == 0x800 && ip.proto == 6 && ip.frag == 0 && tcp.dport == 80 && ip.proto == 6
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L10
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L10
        movul   r6, r2
        setul   r7, 14
        j       L1
L1:
        bneui   r6, 0x800, L10
        bgtul   r7, r1, L10
        addli   r6, r7, 10
        bgtl    r6, r1, L10
        lduci   r3, packet[r7+9]
        bneui   r3, 6, L10
        ldusi   r6, packet[r7+6]
        andui   r6, r6, 0x1fff
        bneui   r6, 0, L10
        lduci   r6, packet[r7+0]
        andui   r6, r6, 15
        lshui   r6, r6, 2
        addul   r8, r7, r6
        movul   r6, r3
        bltui   r6, 61, L2
        bleui   r6, 134, L3
        subui   r7, r6, 136
        bleui   r7, 2, L3
        bgeui   r6, 141, L3
        j       L4
L2:
        subui   r7, r6, 1
        bleui   r7, 41, L3
        subui   r7, r6, 45
        bleui   r7, 5, L3
        subui   r7, r6, 52
        bgtui   r7, 7, L4
L3:
        movul   r7, r6
        movul   r9, r8
        j       L9
L4:
        movul   r10, r6
        movul   r11, r8
        bgtuli  r11, 0xffffffff, L10
        seti    r12, 0
L5:
        bltui   r10, 60, L6
        bequi   r10, 60, L8
        bequi   r10, 135, L8
        subui   r13, r10, 139
        bleui   r13, 1, L8
        j       L7
L6:
        bequi   r10, 0, L8
        bequi   r10, 43, L8
L7:
        bequi   r10, 44, L8
        bneui   r10, 51, L8
        addli   r13, r11, 2
        bgtl    r13, r1, L10
        lduci   r10, packet[r11+0]
        lduci   r13, packet[r11+1]
        addui   r13, r13, 2
        lshui   r13, r13, 2
        addu    r11, r11, r13
        addii   r12, r12, 1
        bleii   r12, 64, L5
        retui   0
L8:
        movul   r7, r10
        movul   r9, r11
L9:
        bneui   r7, 6, L10
        bgtul   r9, r1, L10
        addli   r6, r9, 4
        bgtl    r6, r1, L10
        ldusi   r6, packet[r9+2]
        bneui   r6, 80, L10
        retui   1
L10:
        retui   0
