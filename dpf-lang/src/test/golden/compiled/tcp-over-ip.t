# with a field of IPv4 only that way is compiled
--- source
ip.src == 10.0.0.1 && tcp.dport == 80
--- typed
ip.src == 10.0.0.1 && tcp.dport == 80
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L21
        ldusi   r2, packet[12]
        bltui   r2, 0x8864, L1
        bequi   r2, 0x8864, L3
        bequi   r2, 0x88a8, L3
        bequi   r2, 0x9100, L3
        j       L2
L1:
        bequi   r2, 0x8100, L3
        subui   r5, r2, 0x8847
        bleui   r5, 1, L3
L2:
        movul   r5, r2
        setul   r6, 14
        j       L12
L3:
        movul   r7, r2
        setul   r8, 14
        seti    r9, 0
L4:
        bequi   r7, 0x8100, L5
        bequi   r7, 0x88a8, L5
        bneui   r7, 0x9100, L6
L5:
        addli   r10, r8, 4
        bgtl    r10, r1, L21
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L6:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L9
        addli   r10, r8, 3
        bgtl    r10, r1, L21
        lduci   r10, packet[r8+2]
        andui   r10, r10, 1
        bneui   r10, 0, L7
        setul   r7, 0x8847
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L7:
        addli   r10, r8, 5
        bgtl    r10, r1, L21
        lduci   r4, packet[r8+4]
        subui   r10, r4, 64
        bgtui   r10, 15, L8
        setul   r7, 0x800
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L8:
        subui   r10, r4, 96
        bgtui   r10, 15, L11
        setul   r7, 0x86dd
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L9:
        bneui   r7, 0x8864, L11
        addli   r10, r8, 8
        bgtl    r10, r1, L21
        ldusi   r3, packet[r8+6]
        bneui   r3, 33, L10
        setul   r7, 0x800
        addui   r8, r8, 8
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L10:
        bneui   r3, 87, L11
        setul   r7, 0x86dd
        addui   r8, r8, 8
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L11:
        movul   r5, r7
        movul   r6, r8
L12:
        bneui   r5, 0x800, L21
        bgtul   r6, r1, L21
        addli   r5, r6, 16
        bgtl    r5, r1, L21
        ldui    r5, packet[r6+12]
        bneui   r5, 0xa000001, L21
        ldusi   r5, packet[r6+6]
        andui   r5, r5, 0x1fff
        bneui   r5, 0, L21
        lduci   r5, packet[r6+0]
        andui   r5, r5, 15
        lshui   r5, r5, 2
        addul   r7, r6, r5
        lduci   r5, packet[r6+9]
        bltui   r5, 61, L13
        bleui   r5, 134, L14
        subui   r6, r5, 136
        bleui   r6, 2, L14
        bgeui   r5, 141, L14
        j       L15
L13:
        subui   r6, r5, 1
        bleui   r6, 41, L14
        subui   r6, r5, 45
        bleui   r6, 5, L14
        subui   r6, r5, 52
        bgtui   r6, 7, L15
L14:
        movul   r6, r5
        movul   r8, r7
        j       L20
L15:
        movul   r9, r5
        movul   r10, r7
        bgtuli  r10, 0xffffffff, L21
        seti    r11, 0
L16:
        bltui   r9, 60, L17
        bequi   r9, 60, L19
        bequi   r9, 135, L19
        subui   r12, r9, 139
        bleui   r12, 1, L19
        j       L18
L17:
        bequi   r9, 0, L19
        bequi   r9, 43, L19
L18:
        bequi   r9, 44, L19
        bneui   r9, 51, L19
        addli   r12, r10, 2
        bgtl    r12, r1, L21
        lduci   r9, packet[r10+0]
        lduci   r12, packet[r10+1]
        addui   r12, r12, 2
        lshui   r12, r12, 2
        addu    r10, r10, r12
        addii   r11, r11, 1
        bleii   r11, 64, L16
        retui   0
L19:
        movul   r6, r9
        movul   r8, r10
L20:
        bneui   r6, 6, L21
        bgtul   r8, r1, L21
        addli   r5, r8, 4
        bgtl    r5, r1, L21
        ldusi   r5, packet[r8+2]
        bneui   r5, 80, L21
        retui   1
L21:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002d431005000000001000000005002ffff00000000 => 1
02000000000202000000000186dd600000000014064020010db800000000000000000000000120010db8000000000000000000000002d431005000000001000000005002ffff00000000 => 0
