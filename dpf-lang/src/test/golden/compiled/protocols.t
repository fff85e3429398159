# a protocol alone asks for its header where it is looked for
--- source
tcp || arp || !ip6 && vlan
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
        subui   r7, r2, 0x8847
        bleui   r7, 1, L3
L2:
        movul   r7, r2
        setul   r8, 14
        j       L13
L3:
        bltui   r1, 14, L12
        ldusi   r2, packet[12]
        movul   r9, r2
        setul   r10, 14
        seti    r11, 0
L4:
        bequi   r9, 0x8100, L5
        bequi   r9, 0x88a8, L5
        bneui   r9, 0x9100, L6
L5:
        addli   r12, r10, 4
        bgtl    r12, r1, L12
        ldusi   r9, packet[r10+2]
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        j       L12
L6:
        subui   r12, r9, 0x8847
        bgtui   r12, 1, L9
        addli   r12, r10, 3
        bgtl    r12, r1, L12
        lduci   r12, packet[r10+2]
        andui   r12, r12, 1
        bneui   r12, 0, L7
        setul   r9, 0x8847
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        j       L12
L7:
        addli   r12, r10, 5
        bgtl    r12, r1, L12
        lduci   r6, packet[r10+4]
        subui   r12, r6, 64
        bgtui   r12, 15, L8
        setul   r9, 0x800
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        j       L12
L8:
        subui   r12, r6, 96
        bgtui   r12, 15, L11
        setul   r9, 0x86dd
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        j       L12
L9:
        bneui   r9, 0x8864, L11
        addli   r12, r10, 8
        bgtl    r12, r1, L12
        ldusi   r5, packet[r10+6]
        bneui   r5, 33, L10
        setul   r9, 0x800
        addui   r10, r10, 8
        addii   r11, r11, 1
        bleii   r11, 64, L4
        j       L12
L10:
        bneui   r5, 87, L11
        setul   r9, 0x86dd
        addui   r10, r10, 8
        addii   r11, r11, 1
        bleii   r11, 64, L4
        j       L12
L11:
        movul   r7, r9
        movul   r8, r10
        j       L13
L12:
        setul   r8, 0x7fffffff
        setul   r7, 0x10000
L13:
        bgtui   r8, 0x7ffffffe, L27
        bneui   r7, 0x800, L14
        bgtul   r8, r1, L28
        addli   r9, r8, 8
        bgtl    r9, r1, L28
        ldusi   r9, packet[r8+6]
        andui   r9, r9, 0x1fff
        bneui   r9, 0, L28
        lduci   r9, packet[r8+0]
        andui   r9, r9, 15
        lshui   r9, r9, 2
        addul   r10, r8, r9
        bgtul   r8, r1, L28
        addli   r9, r8, 10
        bgtl    r9, r1, L28
        lduci   r9, packet[r8+9]
        j       L15
L14:
        bneui   r7, 0x86dd, L26
        adduli  r10, r8, 40
        bgtul   r8, r1, L36
        addli   r11, r8, 7
        bgtl    r11, r1, L36
        lduci   r9, packet[r8+6]
L15:
        bltui   r9, 61, L16
        bleui   r9, 134, L17
        subui   r8, r9, 136
        bleui   r8, 2, L17
        bgeui   r9, 141, L17
        j       L18
L16:
        subui   r8, r9, 1
        bleui   r8, 41, L17
        subui   r8, r9, 45
        bleui   r8, 5, L17
        subui   r8, r9, 52
        bgtui   r8, 7, L18
L17:
        movul   r8, r9
        j       L25
L18:
        movul   r11, r9
        movul   r12, r10
        bgtuli  r12, 0xffffffff, L27
        seti    r13, 0
L19:
        bltui   r11, 60, L20
        bequi   r11, 60, L21
        bequi   r11, 135, L21
        subui   r14, r11, 139
        bleui   r14, 1, L21
        j       L22
L20:
        bequi   r11, 0, L21
        bneui   r11, 43, L22
L21:
        bneui   r7, 0x86dd, L24
        addli   r14, r12, 2
        bgtl    r14, r1, L36
        lduci   r11, packet[r12+0]
        lduci   r14, packet[r12+1]
        addui   r14, r14, 1
        lshui   r14, r14, 3
        addu    r12, r12, r14
        addii   r13, r13, 1
        bleii   r13, 64, L19
        retui   0
L22:
        bneui   r11, 44, L23
        bneui   r7, 0x86dd, L24
        addli   r14, r12, 4
        bgtl    r14, r1, L36
        ldusi   r14, packet[r12+2]
        bgtui   r14, 7, L24
        lduci   r11, packet[r12+0]
        addui   r12, r12, 8
        addii   r13, r13, 1
        bleii   r13, 64, L19
        retui   0
L23:
        bneui   r11, 51, L24
        addli   r14, r12, 2
        bgtl    r14, r1, L27
        lduci   r11, packet[r12+0]
        lduci   r14, packet[r12+1]
        addui   r14, r14, 2
        lshui   r14, r14, 2
        addu    r12, r12, r14
        addii   r13, r13, 1
        bleii   r13, 64, L19
        j       L27
L24:
        movul   r8, r11
L25:
        bequi   r8, 6, L35
        j       L27
L26:
        bequi   r7, 0x806, L35
        j       L28
L27:
        bequi   r7, 0x86dd, L36
L28:
        bltui   r1, 14, L36
        ldusi   r2, packet[12]
        movul   r7, r2
        setul   r8, 14
        seti    r9, 0
L29:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L32
        addli   r10, r8, 3
        bgtl    r10, r1, L36
        lduci   r10, packet[r8+2]
        andui   r10, r10, 1
        bneui   r10, 0, L30
        setul   r7, 0x8847
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L29
        retui   0
L30:
        addli   r10, r8, 5
        bgtl    r10, r1, L36
        lduci   r4, packet[r8+4]
        subui   r10, r4, 64
        bgtui   r10, 15, L31
        setul   r7, 0x800
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L29
        retui   0
L31:
        subui   r10, r4, 96
        bgtui   r10, 15, L36
        setul   r7, 0x86dd
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L29
        retui   0
L32:
        bneui   r7, 0x8864, L34
        addli   r10, r8, 8
        bgtl    r10, r1, L36
        ldusi   r3, packet[r8+6]
        bneui   r3, 33, L33
        setul   r7, 0x800
        addui   r8, r8, 8
        addii   r9, r9, 1
        bleii   r9, 64, L29
        retui   0
L33:
        bneui   r3, 87, L36
        setul   r7, 0x86dd
        addui   r8, r8, 8
        addii   r9, r9, 1
        bleii   r9, 64, L29
        retui   0
L34:
        bequi   r7, 0x8100, L35
        bequi   r7, 0x88a8, L35
        bneui   r7, 0x9100, L36
L35:
        retui   1
L36:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002 => 1
0200000000020200000000010806 => 1
0200000000020200000000018100 => 1
02000000000202000000000186dd => 0
020000000002020000000001 => 0
