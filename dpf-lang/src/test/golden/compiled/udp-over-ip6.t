# with a field of IPv6 the header behind it is at a constant place
--- source
ip6.hops == 64 && udp.dport == 53
--- typed
ip6.hops == 64 && udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L28
        ldusi   r2, packet[12]
        bneui   r2, 0x86dd, L4
        bltui   r1, 22, L28
        lduci   r6, packet[21]
        bneui   r6, 64, L28
        lduci   r3, packet[20]
        bneui   r3, 17, L1
        bltui   r1, 58, L28
        ldusi   r6, packet[56]
        bequi   r6, 53, L27
        retui   0
L1:
        bltui   r3, 60, L2
        bequi   r3, 60, L3
        bequi   r3, 135, L3
        subui   r6, r3, 139
        bleui   r6, 1, L3
        j       L28
L2:
        bequi   r3, 0, L3
        subui   r6, r3, 43
        bleui   r6, 1, L3
        bneui   r3, 51, L28
L3:
        movul   r6, r3
        setul   r7, 54
        j       L18
L4:
        bltui   r2, 0x8864, L5
        bequi   r2, 0x8864, L6
        bequi   r2, 0x88a8, L6
        bequi   r2, 0x9100, L6
        j       L28
L5:
        bequi   r2, 0x8100, L6
        subui   r8, r2, 0x8847
        bgtui   r8, 1, L28
L6:
        movul   r8, r2
        setul   r9, 14
        seti    r10, 0
L7:
        bequi   r8, 0x8100, L8
        bequi   r8, 0x88a8, L8
        bneui   r8, 0x9100, L9
L8:
        addli   r11, r9, 4
        bgtl    r11, r1, L28
        ldusi   r8, packet[r9+2]
        addui   r9, r9, 4
        j       L14
L9:
        subui   r11, r8, 0x8847
        bgtui   r11, 1, L12
        addli   r11, r9, 3
        bgtl    r11, r1, L28
        lduci   r11, packet[r9+2]
        andui   r11, r11, 1
        bneui   r11, 0, L10
        setul   r8, 0x8847
        addui   r9, r9, 4
        j       L14
L10:
        addli   r11, r9, 5
        bgtl    r11, r1, L28
        lduci   r5, packet[r9+4]
        subui   r11, r5, 64
        bgtui   r11, 15, L11
        setul   r8, 0x800
        addui   r9, r9, 4
        j       L14
L11:
        subui   r11, r5, 96
        bgtui   r11, 15, L15
        setul   r8, 0x86dd
        addui   r9, r9, 4
        j       L14
L12:
        bneui   r8, 0x8864, L15
        addli   r11, r9, 8
        bgtl    r11, r1, L28
        ldusi   r4, packet[r9+6]
        bneui   r4, 33, L13
        setul   r8, 0x800
        addui   r9, r9, 8
        j       L14
L13:
        bneui   r4, 87, L15
        setul   r8, 0x86dd
        addui   r9, r9, 8
L14:
        addii   r10, r10, 1
        bleii   r10, 64, L7
        retui   0
L15:
        movul   r10, r8
        movul   r8, r9
        bneui   r10, 0x86dd, L28
        bgtul   r8, r1, L28
        addli   r9, r8, 8
        bgtl    r9, r1, L28
        lduci   r9, packet[r8+7]
        bneui   r9, 64, L28
        adduli  r7, r8, 40
        lduci   r6, packet[r8+6]
        bltui   r6, 61, L16
        bleui   r6, 134, L17
        subui   r8, r6, 136
        bleui   r8, 2, L17
        bgeui   r6, 141, L17
        j       L18
L16:
        subui   r8, r6, 1
        bleui   r8, 41, L17
        subui   r8, r6, 45
        bleui   r8, 5, L17
        subui   r8, r6, 52
        bgtui   r8, 7, L18
L17:
        movul   r8, r6
        movul   r9, r7
        j       L26
L18:
        movul   r10, r6
        movul   r11, r7
        bgtuli  r11, 0xffffffff, L28
        seti    r12, 0
L19:
        bltui   r10, 60, L20
        bequi   r10, 60, L21
        bequi   r10, 135, L21
        subui   r13, r10, 139
        bleui   r13, 1, L21
        j       L22
L20:
        bequi   r10, 0, L21
        bneui   r10, 43, L22
L21:
        addli   r13, r11, 2
        bgtl    r13, r1, L28
        lduci   r10, packet[r11+0]
        lduci   r13, packet[r11+1]
        addui   r13, r13, 1
        lshui   r13, r13, 3
        addu    r11, r11, r13
        j       L24
L22:
        bneui   r10, 44, L23
        addli   r13, r11, 4
        bgtl    r13, r1, L28
        ldusi   r13, packet[r11+2]
        bgtui   r13, 7, L25
        lduci   r10, packet[r11+0]
        addui   r11, r11, 8
        j       L24
L23:
        bneui   r10, 51, L25
        addli   r13, r11, 2
        bgtl    r13, r1, L28
        lduci   r10, packet[r11+0]
        lduci   r13, packet[r11+1]
        addui   r13, r13, 2
        lshui   r13, r13, 2
        addu    r11, r11, r13
L24:
        addii   r12, r12, 1
        bleii   r12, 64, L19
        retui   0
L25:
        movul   r8, r10
        movul   r9, r11
L26:
        bneui   r8, 17, L28
        bgtul   r9, r1, L28
        addli   r6, r9, 4
        bgtl    r6, r1, L28
        ldusi   r6, packet[r9+2]
        bneui   r6, 53, L28
L27:
        retui   1
L28:
        retui   0
--- run
02000000000202000000000186dd600000000014114020010db800000000000000000000000120010db8000000000000000000000002d431003500080000 => 1
02000000000202000000000186dd600000000014114020010db800000000000000000000000120010db8000000000000000000000002d4310035 => 1
02000000000202000000000186dd600000000014114020010db800000000000000000000000120010db8000000000000000000000002d43100 => 0
