# ICMP has one way and several fields one check
--- source
icmp.type == 8 && icmp.code == 0
--- typed
icmp.type == 8 && icmp.code == 0
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L33
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L4
        bltui   r1, 24, L33
        ldusi   r9, packet[20]
        andui   r9, r9, 0x1fff
        bneui   r9, 0, L33
        lduci   r6, packet[23]
        bneui   r6, 1, L1
        lduci   r3, packet[14]
        andui   r9, r3, 15
        lshui   r4, r9, 2
        addii   r9, r4, 16
        bgti    r9, r1, L33
        lduci   r9, packet[r4+14]
        bneui   r9, 8, L33
        lduci   r9, packet[r4+15]
        bequi   r9, 0, L32
        retui   0
L1:
        bltui   r6, 60, L2
        bequi   r6, 60, L3
        bequi   r6, 135, L3
        subui   r9, r6, 139
        bleui   r9, 1, L3
        j       L33
L2:
        bequi   r6, 0, L3
        subui   r9, r6, 43
        bleui   r9, 1, L3
        bneui   r6, 51, L33
L3:
        movul   r9, r6
        lduci   r3, packet[14]
        andui   r10, r3, 15
        lshui   r4, r10, 2
        addui   r10, r4, 14
        movul   r11, r2
        j       L23
L4:
        bneui   r2, 0x86dd, L7
        bltui   r1, 21, L33
        lduci   r5, packet[20]
        bltui   r5, 61, L5
        bleui   r5, 134, L33
        subui   r12, r5, 136
        bleui   r12, 2, L33
        bgeui   r5, 141, L33
        j       L6
L5:
        subui   r12, r5, 1
        bleui   r12, 41, L33
        subui   r12, r5, 45
        bleui   r12, 5, L33
        subui   r12, r5, 52
        bleui   r12, 7, L33
L6:
        movul   r9, r5
        setul   r10, 54
        movul   r11, r2
        j       L23
L7:
        bltui   r2, 0x8864, L8
        bequi   r2, 0x8864, L9
        bequi   r2, 0x88a8, L9
        bequi   r2, 0x9100, L9
        j       L33
L8:
        bequi   r2, 0x8100, L9
        subui   r12, r2, 0x8847
        bgtui   r12, 1, L33
L9:
        movul   r12, r2
        setul   r13, 14
        seti    r14, 0
L10:
        bequi   r12, 0x8100, L11
        bequi   r12, 0x88a8, L11
        bneui   r12, 0x9100, L12
L11:
        addli   r15, r13, 4
        bgtl    r15, r1, L33
        ldusi   r12, packet[r13+2]
        addui   r13, r13, 4
        j       L17
L12:
        subui   r15, r12, 0x8847
        bgtui   r15, 1, L15
        addli   r15, r13, 3
        bgtl    r15, r1, L33
        lduci   r15, packet[r13+2]
        andui   r15, r15, 1
        bneui   r15, 0, L13
        setul   r12, 0x8847
        addui   r13, r13, 4
        j       L17
L13:
        addli   r15, r13, 5
        bgtl    r15, r1, L33
        lduci   r8, packet[r13+4]
        subui   r15, r8, 64
        bgtui   r15, 15, L14
        setul   r12, 0x800
        addui   r13, r13, 4
        j       L17
L14:
        subui   r15, r8, 96
        bgtui   r15, 15, L18
        setul   r12, 0x86dd
        addui   r13, r13, 4
        j       L17
L15:
        bneui   r12, 0x8864, L18
        addli   r15, r13, 8
        bgtl    r15, r1, L33
        ldusi   r7, packet[r13+6]
        bneui   r7, 33, L16
        setul   r12, 0x800
        addui   r13, r13, 8
        j       L17
L16:
        bneui   r7, 87, L18
        setul   r12, 0x86dd
        addui   r13, r13, 8
L17:
        addii   r14, r14, 1
        bleii   r14, 64, L10
        retui   0
L18:
        movul   r11, r12
        movul   r12, r13
        bneui   r11, 0x800, L19
        bgtul   r12, r1, L33
        addli   r13, r12, 10
        bgtl    r13, r1, L33
        ldusi   r13, packet[r12+6]
        andui   r13, r13, 0x1fff
        bneui   r13, 0, L33
        lduci   r13, packet[r12+0]
        andui   r13, r13, 15
        lshui   r13, r13, 2
        addul   r10, r12, r13
        lduci   r9, packet[r12+9]
        j       L20
L19:
        bneui   r11, 0x86dd, L33
        adduli  r10, r12, 40
        bgtul   r12, r1, L33
        addli   r13, r12, 7
        bgtl    r13, r1, L33
        lduci   r9, packet[r12+6]
L20:
        bltui   r9, 61, L21
        bleui   r9, 134, L22
        subui   r12, r9, 136
        bleui   r12, 2, L22
        bgeui   r9, 141, L22
        j       L23
L21:
        subui   r12, r9, 1
        bleui   r12, 41, L22
        subui   r12, r9, 45
        bleui   r12, 5, L22
        subui   r12, r9, 52
        bgtui   r12, 7, L23
L22:
        movul   r12, r9
        movul   r13, r10
        j       L31
L23:
        movul   r14, r9
        movul   r15, r10
        bgtuli  r15, 0xffffffff, L33
        seti    r16, 0
L24:
        bltui   r14, 60, L25
        bequi   r14, 60, L26
        bequi   r14, 135, L26
        subui   r17, r14, 139
        bleui   r17, 1, L26
        j       L27
L25:
        bequi   r14, 0, L26
        bneui   r14, 43, L27
L26:
        bneui   r11, 0x86dd, L30
        addli   r17, r15, 2
        bgtl    r17, r1, L33
        lduci   r14, packet[r15+0]
        lduci   r17, packet[r15+1]
        addui   r17, r17, 1
        lshui   r17, r17, 3
        addu    r15, r15, r17
        j       L29
L27:
        bneui   r14, 44, L28
        bneui   r11, 0x86dd, L30
        addli   r17, r15, 4
        bgtl    r17, r1, L33
        ldusi   r17, packet[r15+2]
        bgtui   r17, 7, L30
        lduci   r14, packet[r15+0]
        addui   r15, r15, 8
        j       L29
L28:
        bneui   r14, 51, L30
        addli   r17, r15, 2
        bgtl    r17, r1, L33
        lduci   r14, packet[r15+0]
        lduci   r17, packet[r15+1]
        addui   r17, r17, 2
        lshui   r17, r17, 2
        addu    r15, r15, r17
L29:
        addii   r16, r16, 1
        bleii   r16, 64, L24
        retui   0
L30:
        movul   r12, r14
        movul   r13, r15
L31:
        bneui   r12, 1, L33
        bneui   r11, 0x800, L33
        bgtul   r13, r1, L33
        addli   r9, r13, 2
        bgtl    r9, r1, L33
        lduci   r9, packet[r13+0]
        bneui   r9, 8, L33
        lduci   r9, packet[r13+1]
        bneui   r9, 0, L33
L32:
        retui   1
L33:
        retui   0
