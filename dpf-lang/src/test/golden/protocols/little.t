# fields whose last byte stands first
--- protocols
protocol own "of little-endian machines" over udp.dport == 7001 { a : little(16) "first"; b : 16; c : little(24); }
--- source
own.a == 0x0102 && own.c & 0xff == 3 && own.a < own.b
--- typed
own.a == 258 && own.c & 0xff == 0x3 && own.a < own.b
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L34
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L4
        bltui   r1, 24, L34
        ldusi   r9, packet[20]
        andui   r9, r9, 0x1fff
        bneui   r9, 0, L34
        lduci   r6, packet[23]
        bneui   r6, 17, L1
        lduci   r3, packet[14]
        andui   r9, r3, 15
        lshui   r4, r9, 2
        addii   r9, r4, 29
        bgti    r9, r1, L34
        ldusi   r9, packet[r4+16]
        bneui   r9, 0x1b59, L34
        ldusi   r9, packet[r4+22]
        bneui   r9, 0x201, L34
        lduci   r9, packet[r4+26]
        bneui   r9, 3, L34
        lduci   r9, packet[r4+22]
        lduci   r10, packet[r4+23]
        lshui   r10, r10, 8
        oru     r11, r9, r10
        ldusi   r9, packet[r4+24]
        bltu    r11, r9, L33
        retui   0
L1:
        bltui   r6, 60, L2
        bequi   r6, 60, L3
        bequi   r6, 135, L3
        subui   r9, r6, 139
        bleui   r9, 1, L3
        j       L34
L2:
        bequi   r6, 0, L3
        subui   r9, r6, 43
        bleui   r9, 1, L3
        bneui   r6, 51, L34
L3:
        movul   r9, r6
        lduci   r3, packet[14]
        andui   r10, r3, 15
        lshui   r4, r10, 2
        addui   r10, r4, 14
        movul   r11, r2
        j       L24
L4:
        bneui   r2, 0x86dd, L8
        bltui   r1, 21, L34
        lduci   r5, packet[20]
        bneui   r5, 17, L5
        bltui   r1, 69, L34
        ldusi   r12, packet[56]
        bneui   r12, 0x1b59, L34
        ldusi   r12, packet[62]
        bneui   r12, 0x201, L34
        lduci   r12, packet[66]
        bneui   r12, 3, L34
        lduci   r12, packet[63]
        lshui   r12, r12, 8
        lduci   r13, packet[62]
        oru     r14, r13, r12
        ldusi   r12, packet[64]
        bltu    r14, r12, L33
        retui   0
L5:
        bltui   r5, 60, L6
        bequi   r5, 60, L7
        bequi   r5, 135, L7
        subui   r12, r5, 139
        bleui   r12, 1, L7
        j       L34
L6:
        bequi   r5, 0, L7
        subui   r12, r5, 43
        bleui   r12, 1, L7
        bneui   r5, 51, L34
L7:
        movul   r9, r5
        setul   r10, 54
        movul   r11, r2
        j       L24
L8:
        bltui   r2, 0x8864, L9
        bequi   r2, 0x8864, L10
        bequi   r2, 0x88a8, L10
        bequi   r2, 0x9100, L10
        j       L34
L9:
        bequi   r2, 0x8100, L10
        subui   r12, r2, 0x8847
        bgtui   r12, 1, L34
L10:
        movul   r12, r2
        setul   r13, 14
        seti    r14, 0
L11:
        bequi   r12, 0x8100, L12
        bequi   r12, 0x88a8, L12
        bneui   r12, 0x9100, L13
L12:
        addli   r15, r13, 4
        bgtl    r15, r1, L34
        ldusi   r12, packet[r13+2]
        addui   r13, r13, 4
        j       L18
L13:
        subui   r15, r12, 0x8847
        bgtui   r15, 1, L16
        addli   r15, r13, 3
        bgtl    r15, r1, L34
        lduci   r15, packet[r13+2]
        andui   r15, r15, 1
        bneui   r15, 0, L14
        setul   r12, 0x8847
        addui   r13, r13, 4
        j       L18
L14:
        addli   r15, r13, 5
        bgtl    r15, r1, L34
        lduci   r8, packet[r13+4]
        subui   r15, r8, 64
        bgtui   r15, 15, L15
        setul   r12, 0x800
        addui   r13, r13, 4
        j       L18
L15:
        subui   r15, r8, 96
        bgtui   r15, 15, L19
        setul   r12, 0x86dd
        addui   r13, r13, 4
        j       L18
L16:
        bneui   r12, 0x8864, L19
        addli   r15, r13, 8
        bgtl    r15, r1, L34
        ldusi   r7, packet[r13+6]
        bneui   r7, 33, L17
        setul   r12, 0x800
        addui   r13, r13, 8
        j       L18
L17:
        bneui   r7, 87, L19
        setul   r12, 0x86dd
        addui   r13, r13, 8
L18:
        addii   r14, r14, 1
        bleii   r14, 64, L11
        retui   0
L19:
        movul   r11, r12
        movul   r12, r13
        bneui   r11, 0x800, L20
        bgtul   r12, r1, L34
        addli   r13, r12, 10
        bgtl    r13, r1, L34
        ldusi   r13, packet[r12+6]
        andui   r13, r13, 0x1fff
        bneui   r13, 0, L34
        lduci   r13, packet[r12+0]
        andui   r13, r13, 15
        lshui   r13, r13, 2
        addul   r10, r12, r13
        lduci   r9, packet[r12+9]
        j       L21
L20:
        bneui   r11, 0x86dd, L34
        adduli  r10, r12, 40
        bgtul   r12, r1, L34
        addli   r13, r12, 7
        bgtl    r13, r1, L34
        lduci   r9, packet[r12+6]
L21:
        bltui   r9, 61, L22
        bleui   r9, 134, L23
        subui   r12, r9, 136
        bleui   r12, 2, L23
        bgeui   r9, 141, L23
        j       L24
L22:
        subui   r12, r9, 1
        bleui   r12, 41, L23
        subui   r12, r9, 45
        bleui   r12, 5, L23
        subui   r12, r9, 52
        bgtui   r12, 7, L24
L23:
        movul   r12, r9
        movul   r13, r10
        j       L32
L24:
        movul   r14, r9
        movul   r15, r10
        bgtuli  r15, 0xffffffff, L34
        seti    r16, 0
L25:
        bltui   r14, 60, L26
        bequi   r14, 60, L27
        bequi   r14, 135, L27
        subui   r17, r14, 139
        bleui   r17, 1, L27
        j       L28
L26:
        bequi   r14, 0, L27
        bneui   r14, 43, L28
L27:
        bneui   r11, 0x86dd, L31
        addli   r17, r15, 2
        bgtl    r17, r1, L34
        lduci   r14, packet[r15+0]
        lduci   r17, packet[r15+1]
        addui   r17, r17, 1
        lshui   r17, r17, 3
        addu    r15, r15, r17
        j       L30
L28:
        bneui   r14, 44, L29
        bneui   r11, 0x86dd, L31
        addli   r17, r15, 4
        bgtl    r17, r1, L34
        ldusi   r17, packet[r15+2]
        bgtui   r17, 7, L31
        lduci   r14, packet[r15+0]
        addui   r15, r15, 8
        j       L30
L29:
        bneui   r14, 51, L31
        addli   r17, r15, 2
        bgtl    r17, r1, L34
        lduci   r14, packet[r15+0]
        lduci   r17, packet[r15+1]
        addui   r17, r17, 2
        lshui   r17, r17, 2
        addu    r15, r15, r17
L30:
        addii   r16, r16, 1
        bleii   r16, 64, L25
        retui   0
L31:
        movul   r12, r14
        movul   r13, r15
L32:
        bneui   r12, 17, L34
        bgtul   r13, r1, L34
        addli   r9, r13, 15
        bgtl    r9, r1, L34
        ldusi   r9, packet[r13+2]
        bneui   r9, 0x1b59, L34
        ldusi   r9, packet[r13+8]
        bneui   r9, 0x201, L34
        lduci   r9, packet[r13+12]
        bneui   r9, 3, L34
        lduci   r9, packet[r13+8]
        lduci   r10, packet[r13+9]
        lshui   r10, r10, 8
        oru     r11, r9, r10
        ldusi   r9, packet[r13+10]
        bgeu    r11, r9, L34
L33:
        retui   1
L34:
        retui   0
