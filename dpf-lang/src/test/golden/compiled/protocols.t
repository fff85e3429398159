# a protocol alone asks for its header where it is looked for
--- source
tcp || arp || !ip6 && vlan
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L43
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L3
        bltui   r1, 22, L34
        ldusi   r10, packet[20]
        andui   r10, r10, 0x1fff
        bneui   r10, 0, L34
        bltui   r1, 24, L34
        lduci   r4, packet[23]
        bequi   r4, 6, L42
        bltui   r4, 60, L1
        bequi   r4, 60, L2
        bequi   r4, 135, L2
        subui   r10, r4, 139
        bleui   r10, 1, L2
        j       L34
L1:
        bequi   r4, 0, L2
        subui   r10, r4, 43
        bleui   r10, 1, L2
        bneui   r4, 51, L34
L2:
        movul   r10, r4
        lduci   r9, packet[14]
        andui   r11, r9, 15
        lshui   r11, r11, 2
        addui   r11, r11, 14
        setul   r12, 14
        movul   r13, r2
        j       L22
L3:
        bneui   r2, 0x86dd, L6
        bltui   r1, 21, L43
        lduci   r3, packet[20]
        bequi   r3, 6, L42
        bltui   r3, 60, L4
        bequi   r3, 60, L5
        bequi   r3, 135, L5
        subui   r14, r3, 139
        bleui   r14, 1, L5
        j       L43
L4:
        bequi   r3, 0, L5
        subui   r14, r3, 43
        bleui   r14, 1, L5
        bneui   r3, 51, L43
L5:
        movul   r10, r3
        setul   r11, 54
        setul   r12, 14
        movul   r13, r2
        j       L22
L6:
        bequi   r2, 0x806, L42
        bltui   r2, 0x8864, L7
        bequi   r2, 0x8864, L8
        bequi   r2, 0x88a8, L8
        bequi   r2, 0x9100, L8
        j       L34
L7:
        bequi   r2, 0x8100, L8
        subui   r14, r2, 0x8847
        bgtui   r14, 1, L34
L8:
        movul   r14, r2
        setul   r15, 14
        seti    r16, 0
L9:
        bequi   r14, 0x8100, L10
        bequi   r14, 0x88a8, L10
        bneui   r14, 0x9100, L11
L10:
        addli   r17, r15, 4
        bgtl    r17, r1, L34
        ldusi   r14, packet[r15+2]
        addui   r15, r15, 4
        j       L16
L11:
        subui   r17, r14, 0x8847
        bgtui   r17, 1, L14
        addli   r17, r15, 3
        bgtl    r17, r1, L34
        lduci   r17, packet[r15+2]
        andui   r17, r17, 1
        bneui   r17, 0, L12
        setul   r14, 0x8847
        addui   r15, r15, 4
        j       L16
L12:
        addli   r17, r15, 5
        bgtl    r17, r1, L34
        lduci   r8, packet[r15+4]
        subui   r17, r8, 64
        bgtui   r17, 15, L13
        setul   r14, 0x800
        addui   r15, r15, 4
        j       L16
L13:
        subui   r17, r8, 96
        bgtui   r17, 15, L17
        setul   r14, 0x86dd
        addui   r15, r15, 4
        j       L16
L14:
        bneui   r14, 0x8864, L17
        addli   r17, r15, 8
        bgtl    r17, r1, L34
        ldusi   r7, packet[r15+6]
        bneui   r7, 33, L15
        setul   r14, 0x800
        addui   r15, r15, 8
        j       L16
L15:
        bneui   r7, 87, L17
        setul   r14, 0x86dd
        addui   r15, r15, 8
L16:
        addii   r16, r16, 1
        bleii   r16, 64, L9
        j       L34
L17:
        movul   r13, r14
        movul   r12, r15
        bgtui   r12, 0x7ffffffe, L33
        bneui   r13, 0x800, L18
        bgtul   r12, r1, L34
        addli   r14, r12, 8
        bgtl    r14, r1, L34
        ldusi   r14, packet[r12+6]
        andui   r14, r14, 0x1fff
        bneui   r14, 0, L34
        lduci   r14, packet[r12+0]
        andui   r14, r14, 15
        lshui   r14, r14, 2
        addul   r11, r12, r14
        bgtul   r12, r1, L34
        addli   r14, r12, 10
        bgtl    r14, r1, L34
        lduci   r10, packet[r12+9]
        j       L19
L18:
        bneui   r13, 0x86dd, L32
        adduli  r11, r12, 40
        bgtul   r12, r1, L43
        addli   r14, r12, 7
        bgtl    r14, r1, L43
        lduci   r10, packet[r12+6]
L19:
        bltui   r10, 61, L20
        bleui   r10, 134, L21
        subui   r14, r10, 136
        bleui   r14, 2, L21
        bgeui   r10, 141, L21
        j       L22
L20:
        subui   r14, r10, 1
        bleui   r14, 41, L21
        subui   r14, r10, 45
        bleui   r14, 5, L21
        subui   r14, r10, 52
        bgtui   r14, 7, L22
L21:
        movul   r14, r10
        j       L30
L22:
        movul   r15, r10
        movul   r16, r11
        bgtuli  r16, 0xffffffff, L31
        seti    r17, 0
L23:
        bltui   r15, 60, L24
        bequi   r15, 60, L25
        bequi   r15, 135, L25
        subui   r18, r15, 139
        bleui   r18, 1, L25
        j       L26
L24:
        bequi   r15, 0, L25
        bneui   r15, 43, L26
L25:
        bneui   r13, 0x86dd, L29
        addli   r18, r16, 2
        bgtl    r18, r1, L31
        lduci   r15, packet[r16+0]
        lduci   r18, packet[r16+1]
        addui   r18, r18, 1
        lshui   r18, r18, 3
        addu    r16, r16, r18
        j       L28
L26:
        bneui   r15, 44, L27
        bneui   r13, 0x86dd, L29
        addli   r18, r16, 4
        bgtl    r18, r1, L31
        ldusi   r18, packet[r16+2]
        bgtui   r18, 7, L29
        lduci   r15, packet[r16+0]
        addui   r16, r16, 8
        j       L28
L27:
        bneui   r15, 51, L29
        addli   r18, r16, 2
        bgtl    r18, r1, L31
        lduci   r15, packet[r16+0]
        lduci   r18, packet[r16+1]
        addui   r18, r18, 2
        lshui   r18, r18, 2
        addu    r16, r16, r18
L28:
        addii   r17, r17, 1
        bleii   r17, 64, L23
        j       L31
L29:
        movul   r14, r15
L30:
        bequi   r14, 6, L42
L31:
        bgtui   r12, 0x7ffffffe, L33
L32:
        bequi   r13, 0x806, L42
L33:
        bequi   r13, 0x86dd, L43
L34:
        movul   r10, r2
        setul   r11, 14
        seti    r12, 0
L35:
        subui   r13, r10, 0x8847
        bgtui   r13, 1, L38
        addli   r13, r11, 3
        bgtl    r13, r1, L43
        lduci   r13, packet[r11+2]
        andui   r13, r13, 1
        bneui   r13, 0, L36
        setul   r10, 0x8847
        addui   r11, r11, 4
        j       L40
L36:
        addli   r13, r11, 5
        bgtl    r13, r1, L43
        lduci   r6, packet[r11+4]
        subui   r13, r6, 64
        bgtui   r13, 15, L37
        setul   r10, 0x800
        addui   r11, r11, 4
        j       L40
L37:
        subui   r13, r6, 96
        bgtui   r13, 15, L43
        setul   r10, 0x86dd
        addui   r11, r11, 4
        j       L40
L38:
        bneui   r10, 0x8864, L41
        addli   r13, r11, 8
        bgtl    r13, r1, L43
        ldusi   r5, packet[r11+6]
        bneui   r5, 33, L39
        setul   r10, 0x800
        addui   r11, r11, 8
        j       L40
L39:
        bneui   r5, 87, L43
        setul   r10, 0x86dd
        addui   r11, r11, 8
L40:
        addii   r12, r12, 1
        bleii   r12, 64, L35
        retui   0
L41:
        bequi   r10, 0x8100, L42
        bequi   r10, 0x88a8, L42
        bneui   r10, 0x9100, L43
L42:
        retui   1
L43:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002 => 1
0200000000020200000000010806 => 1
0200000000020200000000018100 => 1
02000000000202000000000186dd => 0
020000000002020000000001 => 0
