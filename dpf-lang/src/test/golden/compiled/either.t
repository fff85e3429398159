# a field of either side of || is looked for on its own
--- source
tcp.dport == 80 || udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L37
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L5
        bltui   r1, 24, L37
        ldusi   r13, packet[20]
        andui   r13, r13, 0x1fff
        bneui   r13, 0, L37
        lduci   r3, packet[14]
        andui   r13, r3, 15
        lshui   r5, r13, 2
        addui   r10, r5, 14
        lduci   r4, packet[23]
        bneui   r4, 6, L1
        addii   r13, r5, 18
        bgti    r13, r1, L37
        ldusi   r12, packet[r5+16]
        bequi   r12, 80, L36
        retui   0
L1:
        bneui   r4, 17, L2
        addii   r13, r5, 18
        bgti    r13, r1, L37
        ldusi   r12, packet[r5+16]
        bequi   r12, 53, L36
        retui   0
L2:
        bltui   r4, 60, L3
        bequi   r4, 60, L4
        bequi   r4, 135, L4
        subui   r13, r4, 139
        bleui   r13, 1, L4
        j       L37
L3:
        bequi   r4, 0, L4
        subui   r13, r4, 43
        bleui   r13, 1, L4
        bneui   r4, 51, L37
L4:
        movul   r13, r4
        movul   r14, r10
        movul   r15, r2
        j       L26
L5:
        bneui   r2, 0x86dd, L10
        bltui   r1, 21, L37
        lduci   r6, packet[20]
        bneui   r6, 6, L6
        bltui   r1, 58, L37
        ldusi   r11, packet[56]
        bequi   r11, 80, L36
        retui   0
L6:
        bneui   r6, 17, L7
        bltui   r1, 58, L37
        ldusi   r11, packet[56]
        bequi   r11, 53, L36
        retui   0
L7:
        bltui   r6, 60, L8
        bequi   r6, 60, L9
        bequi   r6, 135, L9
        subui   r16, r6, 139
        bleui   r16, 1, L9
        j       L37
L8:
        bequi   r6, 0, L9
        subui   r16, r6, 43
        bleui   r16, 1, L9
        bneui   r6, 51, L37
L9:
        movul   r13, r6
        setul   r14, 54
        movul   r15, r2
        j       L26
L10:
        bltui   r2, 0x8864, L11
        bequi   r2, 0x8864, L12
        bequi   r2, 0x88a8, L12
        bequi   r2, 0x9100, L12
        j       L37
L11:
        bequi   r2, 0x8100, L12
        subui   r16, r2, 0x8847
        bgtui   r16, 1, L37
L12:
        movul   r16, r2
        setul   r17, 14
        seti    r18, 0
L13:
        bequi   r16, 0x8100, L14
        bequi   r16, 0x88a8, L14
        bneui   r16, 0x9100, L15
L14:
        addli   r19, r17, 4
        bgtl    r19, r1, L37
        ldusi   r16, packet[r17+2]
        addui   r17, r17, 4
        j       L20
L15:
        subui   r19, r16, 0x8847
        bgtui   r19, 1, L18
        addli   r19, r17, 3
        bgtl    r19, r1, L37
        lduci   r19, packet[r17+2]
        andui   r19, r19, 1
        bneui   r19, 0, L16
        setul   r16, 0x8847
        addui   r17, r17, 4
        j       L20
L16:
        addli   r19, r17, 5
        bgtl    r19, r1, L37
        lduci   r9, packet[r17+4]
        subui   r19, r9, 64
        bgtui   r19, 15, L17
        setul   r16, 0x800
        addui   r17, r17, 4
        j       L20
L17:
        subui   r19, r9, 96
        bgtui   r19, 15, L21
        setul   r16, 0x86dd
        addui   r17, r17, 4
        j       L20
L18:
        bneui   r16, 0x8864, L21
        addli   r19, r17, 8
        bgtl    r19, r1, L37
        ldusi   r8, packet[r17+6]
        bneui   r8, 33, L19
        setul   r16, 0x800
        addui   r17, r17, 8
        j       L20
L19:
        bneui   r8, 87, L21
        setul   r16, 0x86dd
        addui   r17, r17, 8
L20:
        addii   r18, r18, 1
        bleii   r18, 64, L13
        retui   0
L21:
        movul   r15, r16
        movul   r16, r17
        bneui   r15, 0x800, L22
        bgtul   r16, r1, L37
        addli   r17, r16, 10
        bgtl    r17, r1, L37
        ldusi   r17, packet[r16+6]
        andui   r17, r17, 0x1fff
        bneui   r17, 0, L37
        lduci   r17, packet[r16+0]
        andui   r17, r17, 15
        lshui   r17, r17, 2
        addul   r14, r16, r17
        lduci   r13, packet[r16+9]
        j       L23
L22:
        bneui   r15, 0x86dd, L37
        adduli  r14, r16, 40
        bgtul   r16, r1, L37
        addli   r17, r16, 7
        bgtl    r17, r1, L37
        lduci   r13, packet[r16+6]
L23:
        bgtuli  r14, 0x7ffffffe, L37
        bltui   r13, 61, L24
        bleui   r13, 134, L25
        subui   r16, r13, 136
        bleui   r16, 2, L25
        bgeui   r13, 141, L25
        j       L26
L24:
        subui   r16, r13, 1
        bleui   r16, 41, L25
        subui   r16, r13, 45
        bleui   r16, 5, L25
        subui   r16, r13, 52
        bgtui   r16, 7, L26
L25:
        movul   r16, r13
        movul   r17, r14
        j       L34
L26:
        movul   r18, r13
        movul   r19, r14
        bgtuli  r19, 0xffffffff, L37
        seti    r20, 0
L27:
        bltui   r18, 60, L28
        bequi   r18, 60, L29
        bequi   r18, 135, L29
        subui   r21, r18, 139
        bleui   r21, 1, L29
        j       L30
L28:
        bequi   r18, 0, L29
        bneui   r18, 43, L30
L29:
        bneui   r15, 0x86dd, L33
        addli   r21, r19, 2
        bgtl    r21, r1, L37
        lduci   r18, packet[r19+0]
        lduci   r21, packet[r19+1]
        addui   r21, r21, 1
        lshui   r21, r21, 3
        addu    r19, r19, r21
        j       L32
L30:
        bneui   r18, 44, L31
        bneui   r15, 0x86dd, L33
        addli   r21, r19, 4
        bgtl    r21, r1, L37
        ldusi   r21, packet[r19+2]
        bgtui   r21, 7, L33
        lduci   r18, packet[r19+0]
        addui   r19, r19, 8
        j       L32
L31:
        bneui   r18, 51, L33
        addli   r21, r19, 2
        bgtl    r21, r1, L37
        lduci   r18, packet[r19+0]
        lduci   r21, packet[r19+1]
        addui   r21, r21, 2
        lshui   r21, r21, 2
        addu    r19, r19, r21
L32:
        addii   r20, r20, 1
        bleii   r20, 64, L27
        retui   0
L33:
        movul   r16, r18
        movul   r17, r19
L34:
        bgtuli  r17, 0x7ffffffe, L37
        bneui   r16, 6, L35
        bgtul   r17, r1, L37
        addli   r13, r17, 4
        bgtl    r13, r1, L37
        ldusi   r7, packet[r17+2]
        bequi   r7, 80, L36
        retui   0
L35:
        bneui   r16, 17, L37
        bgtul   r17, r1, L37
        addli   r13, r17, 4
        bgtl    r13, r1, L37
        ldusi   r7, packet[r17+2]
        bneui   r7, 53, L37
L36:
        retui   1
L37:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d4310050 => 1
02000000000202000000000108004500002800010000401100000a0000010a000002d4310035 => 1
02000000000202000000000108004500002800010000401100000a0000010a000002d4310050 => 0
