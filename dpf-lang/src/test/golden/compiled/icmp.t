# ICMP has one way and several fields one check
--- source
icmp.type == 8 && icmp.code == 0
--- typed
icmp.type == 8 && icmp.code == 0
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L25
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
        bgtl    r10, r1, L25
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L6:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L9
        addli   r10, r8, 3
        bgtl    r10, r1, L25
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
        bgtl    r10, r1, L25
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
        bgtl    r10, r1, L25
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
        bneui   r5, 0x800, L13
        bgtul   r6, r1, L25
        addli   r7, r6, 10
        bgtl    r7, r1, L25
        ldusi   r7, packet[r6+6]
        andui   r7, r7, 0x1fff
        bneui   r7, 0, L25
        lduci   r7, packet[r6+0]
        andui   r7, r7, 15
        lshui   r7, r7, 2
        addul   r8, r6, r7
        lduci   r7, packet[r6+9]
        j       L14
L13:
        bneui   r5, 0x86dd, L25
        adduli  r8, r6, 40
        bgtul   r6, r1, L25
        addli   r9, r6, 7
        bgtl    r9, r1, L25
        lduci   r7, packet[r6+6]
L14:
        bltui   r7, 61, L15
        bleui   r7, 134, L16
        subui   r6, r7, 136
        bleui   r6, 2, L16
        bgeui   r7, 141, L16
        j       L17
L15:
        subui   r6, r7, 1
        bleui   r6, 41, L16
        subui   r6, r7, 45
        bleui   r6, 5, L16
        subui   r6, r7, 52
        bgtui   r6, 7, L17
L16:
        movul   r6, r7
        movul   r9, r8
        j       L24
L17:
        movul   r10, r7
        movul   r11, r8
        bgtuli  r11, 0xffffffff, L25
        seti    r12, 0
L18:
        bltui   r10, 60, L19
        bequi   r10, 60, L20
        bequi   r10, 135, L20
        subui   r13, r10, 139
        bleui   r13, 1, L20
        j       L21
L19:
        bequi   r10, 0, L20
        bneui   r10, 43, L21
L20:
        bneui   r5, 0x86dd, L23
        addli   r13, r11, 2
        bgtl    r13, r1, L25
        lduci   r10, packet[r11+0]
        lduci   r13, packet[r11+1]
        addui   r13, r13, 1
        lshui   r13, r13, 3
        addu    r11, r11, r13
        addii   r12, r12, 1
        bleii   r12, 64, L18
        retui   0
L21:
        bneui   r10, 44, L22
        bneui   r5, 0x86dd, L23
        addli   r13, r11, 4
        bgtl    r13, r1, L25
        ldusi   r13, packet[r11+2]
        bgtui   r13, 7, L23
        lduci   r10, packet[r11+0]
        addui   r11, r11, 8
        addii   r12, r12, 1
        bleii   r12, 64, L18
        retui   0
L22:
        bneui   r10, 51, L23
        addli   r13, r11, 2
        bgtl    r13, r1, L25
        lduci   r10, packet[r11+0]
        lduci   r13, packet[r11+1]
        addui   r13, r13, 2
        lshui   r13, r13, 2
        addu    r11, r11, r13
        addii   r12, r12, 1
        bleii   r12, 64, L18
        retui   0
L23:
        movul   r6, r10
        movul   r9, r11
L24:
        bneui   r6, 1, L25
        bneui   r5, 0x800, L25
        bgtul   r9, r1, L25
        addli   r5, r9, 2
        bgtl    r5, r1, L25
        lduci   r5, packet[r9+0]
        bneui   r5, 8, L25
        lduci   r5, packet[r9+1]
        bneui   r5, 0, L25
        retui   1
L25:
        retui   0
