# a field of either side of || is looked for on its own
--- source
tcp.dport == 80 || udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L3
        ldusi   r2, packet[12]
        bltui   r2, 0x8864, L1
        bequi   r2, 0x8864, L3
        bequi   r2, 0x88a8, L3
        bequi   r2, 0x9100, L3
        j       L2
L1:
        bequi   r2, 0x8100, L3
        subui   r6, r2, 0x8847
        bleui   r6, 1, L3
L2:
        movul   r6, r2
        setul   r7, 14
        j       L13
L3:
        bltui   r1, 14, L12
        ldusi   r2, packet[12]
        movul   r8, r2
        setul   r9, 14
        seti    r10, 0
L4:
        bequi   r8, 0x8100, L5
        bequi   r8, 0x88a8, L5
        bneui   r8, 0x9100, L6
L5:
        addli   r11, r9, 4
        bgtl    r11, r1, L12
        ldusi   r8, packet[r9+2]
        addui   r9, r9, 4
        addii   r10, r10, 1
        bleii   r10, 64, L4
        j       L12
L6:
        subui   r11, r8, 0x8847
        bgtui   r11, 1, L9
        addli   r11, r9, 3
        bgtl    r11, r1, L12
        lduci   r11, packet[r9+2]
        andui   r11, r11, 1
        bneui   r11, 0, L7
        setul   r8, 0x8847
        addui   r9, r9, 4
        addii   r10, r10, 1
        bleii   r10, 64, L4
        j       L12
L7:
        addli   r11, r9, 5
        bgtl    r11, r1, L12
        lduci   r5, packet[r9+4]
        subui   r11, r5, 64
        bgtui   r11, 15, L8
        setul   r8, 0x800
        addui   r9, r9, 4
        addii   r10, r10, 1
        bleii   r10, 64, L4
        j       L12
L8:
        subui   r11, r5, 96
        bgtui   r11, 15, L11
        setul   r8, 0x86dd
        addui   r9, r9, 4
        addii   r10, r10, 1
        bleii   r10, 64, L4
        j       L12
L9:
        bneui   r8, 0x8864, L11
        addli   r11, r9, 8
        bgtl    r11, r1, L12
        ldusi   r4, packet[r9+6]
        bneui   r4, 33, L10
        setul   r8, 0x800
        addui   r9, r9, 8
        addii   r10, r10, 1
        bleii   r10, 64, L4
        j       L12
L10:
        bneui   r4, 87, L11
        setul   r8, 0x86dd
        addui   r9, r9, 8
        addii   r10, r10, 1
        bleii   r10, 64, L4
        j       L12
L11:
        movul   r6, r8
        movul   r7, r9
        j       L13
L12:
        setul   r7, 0x7fffffff
        setul   r6, 0x10000
L13:
        bneui   r6, 0x800, L14
        bgtul   r7, r1, L15
        addli   r8, r7, 8
        bgtl    r8, r1, L15
        ldusi   r8, packet[r7+6]
        andui   r8, r8, 0x1fff
        bneui   r8, 0, L15
        lduci   r8, packet[r7+0]
        andui   r8, r8, 15
        lshui   r8, r8, 2
        addul   r9, r7, r8
        bgtul   r7, r1, L15
        addli   r8, r7, 10
        bgtl    r8, r1, L15
        lduci   r8, packet[r7+9]
        j       L16
L14:
        bneui   r6, 0x86dd, L15
        adduli  r9, r7, 40
        bgtul   r7, r1, L15
        addli   r10, r7, 7
        bgtl    r10, r1, L15
        lduci   r8, packet[r7+6]
        j       L16
L15:
        setul   r9, 0x7fffffff
        setul   r8, 0x10000
L16:
        bgtuli  r9, 0x7ffffffe, L26
        bltui   r8, 61, L17
        bleui   r8, 134, L18
        subui   r7, r8, 136
        bleui   r7, 2, L18
        bgeui   r8, 141, L18
        j       L19
L17:
        subui   r7, r8, 1
        bleui   r7, 41, L18
        subui   r7, r8, 45
        bleui   r7, 5, L18
        subui   r7, r8, 52
        bgtui   r7, 7, L19
L18:
        movul   r7, r8
        movul   r10, r9
        j       L27
L19:
        movul   r11, r8
        movul   r12, r9
        bgtuli  r12, 0xffffffff, L26
        seti    r13, 0
L20:
        bltui   r11, 60, L21
        bequi   r11, 60, L22
        bequi   r11, 135, L22
        subui   r14, r11, 139
        bleui   r14, 1, L22
        j       L23
L21:
        bequi   r11, 0, L22
        bneui   r11, 43, L23
L22:
        bneui   r6, 0x86dd, L25
        addli   r14, r12, 2
        bgtl    r14, r1, L26
        lduci   r11, packet[r12+0]
        lduci   r14, packet[r12+1]
        addui   r14, r14, 1
        lshui   r14, r14, 3
        addu    r12, r12, r14
        addii   r13, r13, 1
        bleii   r13, 64, L20
        j       L26
L23:
        bneui   r11, 44, L24
        bneui   r6, 0x86dd, L25
        addli   r14, r12, 4
        bgtl    r14, r1, L26
        ldusi   r14, packet[r12+2]
        bgtui   r14, 7, L25
        lduci   r11, packet[r12+0]
        addui   r12, r12, 8
        addii   r13, r13, 1
        bleii   r13, 64, L20
        j       L26
L24:
        bneui   r11, 51, L25
        addli   r14, r12, 2
        bgtl    r14, r1, L26
        lduci   r11, packet[r12+0]
        lduci   r14, packet[r12+1]
        addui   r14, r14, 2
        lshui   r14, r14, 2
        addu    r12, r12, r14
        addii   r13, r13, 1
        bleii   r13, 64, L20
        j       L26
L25:
        movul   r7, r11
        movul   r10, r12
        j       L27
L26:
        setul   r10, 0x7fffffff
        setul   r7, 0x10000
L27:
        bgtuli  r10, 0x7ffffffe, L30
        bneui   r7, 6, L28
        bgtul   r10, r1, L30
        addli   r6, r10, 4
        bgtl    r6, r1, L30
        ldusi   r3, packet[r10+2]
        bequi   r3, 80, L29
        retui   0
L28:
        bneui   r7, 17, L30
        bgtul   r10, r1, L30
        addli   r6, r10, 4
        bgtl    r6, r1, L30
        ldusi   r3, packet[r10+2]
        bneui   r3, 53, L30
L29:
        retui   1
L30:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d4310050 => 1
02000000000202000000000108004500002800010000401100000a0000010a000002d4310035 => 1
02000000000202000000000108004500002800010000401100000a0000010a000002d4310050 => 0
