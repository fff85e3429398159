# with a field of IPv4 only that way is compiled
--- source
ip.src == 10.0.0.1 && tcp.dport == 80
--- typed
ip.src == 10.0.0.1 && tcp.dport == 80
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L28
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L4
        bltui   r1, 30, L28
        ldui    r8, packet[26]
        bneui   r8, 0xa000001, L28
        ldusi   r8, packet[20]
        andui   r8, r8, 0x1fff
        bneui   r8, 0, L28
        lduci   r4, packet[23]
        bneui   r4, 6, L1
        lduci   r3, packet[14]
        andui   r8, r3, 15
        lshui   r7, r8, 2
        addii   r8, r7, 18
        bgti    r8, r1, L28
        ldusi   r8, packet[r7+16]
        bequi   r8, 80, L27
        retui   0
L1:
        bltui   r4, 60, L2
        bequi   r4, 60, L3
        bequi   r4, 135, L3
        subui   r8, r4, 139
        bleui   r8, 1, L3
        j       L28
L2:
        bequi   r4, 0, L3
        subui   r8, r4, 43
        bleui   r8, 1, L3
        bneui   r4, 51, L28
L3:
        movul   r8, r4
        lduci   r3, packet[14]
        andui   r9, r3, 15
        lshui   r7, r9, 2
        addui   r9, r7, 14
        movul   r10, r2
        j       L18
L4:
        bltui   r2, 0x8864, L5
        bequi   r2, 0x8864, L6
        bequi   r2, 0x88a8, L6
        bequi   r2, 0x9100, L6
        j       L28
L5:
        bequi   r2, 0x8100, L6
        subui   r11, r2, 0x8847
        bgtui   r11, 1, L28
L6:
        movul   r11, r2
        setul   r12, 14
        seti    r13, 0
L7:
        bequi   r11, 0x8100, L8
        bequi   r11, 0x88a8, L8
        bneui   r11, 0x9100, L9
L8:
        addli   r14, r12, 4
        bgtl    r14, r1, L28
        ldusi   r11, packet[r12+2]
        addui   r12, r12, 4
        j       L14
L9:
        subui   r14, r11, 0x8847
        bgtui   r14, 1, L12
        addli   r14, r12, 3
        bgtl    r14, r1, L28
        lduci   r14, packet[r12+2]
        andui   r14, r14, 1
        bneui   r14, 0, L10
        setul   r11, 0x8847
        addui   r12, r12, 4
        j       L14
L10:
        addli   r14, r12, 5
        bgtl    r14, r1, L28
        lduci   r6, packet[r12+4]
        subui   r14, r6, 64
        bgtui   r14, 15, L11
        setul   r11, 0x800
        addui   r12, r12, 4
        j       L14
L11:
        subui   r14, r6, 96
        bgtui   r14, 15, L15
        setul   r11, 0x86dd
        addui   r12, r12, 4
        j       L14
L12:
        bneui   r11, 0x8864, L15
        addli   r14, r12, 8
        bgtl    r14, r1, L28
        ldusi   r5, packet[r12+6]
        bneui   r5, 33, L13
        setul   r11, 0x800
        addui   r12, r12, 8
        j       L14
L13:
        bneui   r5, 87, L15
        setul   r11, 0x86dd
        addui   r12, r12, 8
L14:
        addii   r13, r13, 1
        bleii   r13, 64, L7
        retui   0
L15:
        movul   r10, r11
        movul   r11, r12
        bneui   r10, 0x800, L28
        bgtul   r11, r1, L28
        addli   r12, r11, 16
        bgtl    r12, r1, L28
        ldui    r12, packet[r11+12]
        bneui   r12, 0xa000001, L28
        ldusi   r12, packet[r11+6]
        andui   r12, r12, 0x1fff
        bneui   r12, 0, L28
        lduci   r12, packet[r11+0]
        andui   r12, r12, 15
        lshui   r12, r12, 2
        addul   r9, r11, r12
        lduci   r8, packet[r11+9]
        bltui   r8, 61, L16
        bleui   r8, 134, L17
        subui   r11, r8, 136
        bleui   r11, 2, L17
        bgeui   r8, 141, L17
        j       L18
L16:
        subui   r11, r8, 1
        bleui   r11, 41, L17
        subui   r11, r8, 45
        bleui   r11, 5, L17
        subui   r11, r8, 52
        bgtui   r11, 7, L18
L17:
        movul   r11, r8
        movul   r12, r9
        j       L26
L18:
        movul   r13, r8
        movul   r14, r9
        bgtuli  r14, 0xffffffff, L28
        seti    r15, 0
L19:
        bltui   r13, 60, L20
        bequi   r13, 60, L21
        bequi   r13, 135, L21
        subui   r16, r13, 139
        bleui   r16, 1, L21
        j       L22
L20:
        bequi   r13, 0, L21
        bneui   r13, 43, L22
L21:
        bneui   r10, 0x86dd, L25
        addli   r16, r14, 2
        bgtl    r16, r1, L28
        lduci   r13, packet[r14+0]
        lduci   r16, packet[r14+1]
        addui   r16, r16, 1
        lshui   r16, r16, 3
        addu    r14, r14, r16
        j       L24
L22:
        bneui   r13, 44, L23
        bneui   r10, 0x86dd, L25
        addli   r16, r14, 4
        bgtl    r16, r1, L28
        ldusi   r16, packet[r14+2]
        bgtui   r16, 7, L25
        lduci   r13, packet[r14+0]
        addui   r14, r14, 8
        j       L24
L23:
        bneui   r13, 51, L25
        addli   r16, r14, 2
        bgtl    r16, r1, L28
        lduci   r13, packet[r14+0]
        lduci   r16, packet[r14+1]
        addui   r16, r16, 2
        lshui   r16, r16, 2
        addu    r14, r14, r16
L24:
        addii   r15, r15, 1
        bleii   r15, 64, L19
        retui   0
L25:
        movul   r11, r13
        movul   r12, r14
L26:
        bneui   r11, 6, L28
        bgtul   r12, r1, L28
        addli   r8, r12, 4
        bgtl    r8, r1, L28
        ldusi   r8, packet[r12+2]
        bneui   r8, 80, L28
L27:
        retui   1
L28:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d431005000000001000000005002ffff00000000 => 1
02000000000202000000000186dd600000000014064020010db800000000000000000000000120010db8000000000000000000000002d431005000000001000000005002ffff00000000 => 0
