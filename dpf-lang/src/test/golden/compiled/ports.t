# one of many values is looked for by halves
--- link
RAW
--- source
tcp.dport in {80, 443, 8000..8080, 8443, 9000..9999}
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 7, L20
        lduci   r2, packet[0]
        subui   r6, r2, 64
        bgtui   r6, 15, L5
        bltui   r1, 10, L20
        ldusi   r6, packet[6]
        andui   r6, r6, 0x1fff
        bneui   r6, 0, L20
        lduci   r4, packet[9]
        bneui   r4, 6, L2
        andui   r6, r2, 15
        lshui   r5, r6, 2
        addii   r6, r5, 4
        bgti    r6, r1, L20
        ldusi   r6, packet[r5+2]
        bltui   r6, 0x1f40, L1
        bleui   r6, 0x1f90, L19
        bequi   r6, 0x20fb, L19
        subui   r7, r6, 0x2328
        bleui   r7, 0x3e7, L19
        j       L20
L1:
        bequi   r6, 80, L19
        bequi   r6, 0x1bb, L19
        retui   0
L2:
        bltui   r4, 60, L3
        bequi   r4, 60, L4
        bequi   r4, 135, L4
        subui   r6, r4, 139
        bleui   r6, 1, L4
        j       L20
L3:
        bequi   r4, 0, L4
        subui   r6, r4, 43
        bleui   r6, 1, L4
        bneui   r4, 51, L20
L4:
        movul   r6, r4
        andui   r7, r2, 15
        lshui   r5, r7, 2
        movul   r7, r5
        setul   r8, 0x800
        j       L10
L5:
        subui   r9, r2, 96
        bgtui   r9, 15, L20
        lduci   r3, packet[6]
        bneui   r3, 6, L7
        bltui   r1, 44, L20
        ldusi   r9, packet[42]
        bltui   r9, 0x1f40, L6
        bleui   r9, 0x1f90, L19
        bequi   r9, 0x20fb, L19
        subui   r10, r9, 0x2328
        bleui   r10, 0x3e7, L19
        j       L20
L6:
        bequi   r9, 80, L19
        bequi   r9, 0x1bb, L19
        retui   0
L7:
        bltui   r3, 60, L8
        bequi   r3, 60, L9
        bequi   r3, 135, L9
        subui   r9, r3, 139
        bleui   r9, 1, L9
        j       L20
L8:
        bequi   r3, 0, L9
        subui   r9, r3, 43
        bleui   r9, 1, L9
        bneui   r3, 51, L20
L9:
        movul   r6, r3
        setul   r7, 40
        setul   r8, 0x86dd
L10:
        movul   r9, r6
        movul   r10, r7
        seti    r11, 0
L11:
        bltui   r9, 60, L12
        bequi   r9, 60, L13
        bequi   r9, 135, L13
        subui   r12, r9, 139
        bleui   r12, 1, L13
        j       L14
L12:
        bequi   r9, 0, L13
        bneui   r9, 43, L14
L13:
        bneui   r8, 0x86dd, L17
        addli   r12, r10, 2
        bgtl    r12, r1, L20
        lduci   r9, packet[r10+0]
        lduci   r12, packet[r10+1]
        addui   r12, r12, 1
        lshui   r12, r12, 3
        addu    r10, r10, r12
        j       L16
L14:
        bneui   r9, 44, L15
        bneui   r8, 0x86dd, L17
        addli   r12, r10, 4
        bgtl    r12, r1, L20
        ldusi   r12, packet[r10+2]
        bgtui   r12, 7, L17
        lduci   r9, packet[r10+0]
        addui   r10, r10, 8
        j       L16
L15:
        bneui   r9, 51, L17
        addli   r12, r10, 2
        bgtl    r12, r1, L20
        lduci   r9, packet[r10+0]
        lduci   r12, packet[r10+1]
        addui   r12, r12, 2
        lshui   r12, r12, 2
        addu    r10, r10, r12
L16:
        addii   r11, r11, 1
        bleii   r11, 64, L11
        retui   0
L17:
        movul   r6, r9
        movul   r7, r10
        bneui   r6, 6, L20
        bgtul   r7, r1, L20
        addli   r6, r7, 4
        bgtl    r6, r1, L20
        ldusi   r6, packet[r7+2]
        bltui   r6, 0x1f40, L18
        bleui   r6, 0x1f90, L19
        bequi   r6, 0x20fb, L19
        subui   r8, r6, 0x2328
        bleui   r8, 0x3e7, L19
        j       L20
L18:
        bequi   r6, 80, L19
        bneui   r6, 0x1bb, L20
L19:
        retui   1
L20:
        retui   0
