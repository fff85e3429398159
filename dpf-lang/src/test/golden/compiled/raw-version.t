# without a link header the version nibble decides
--- link
RAW
--- source
udp.dport == 53
--- typed
udp.dport == 53
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 1, L15
        lduci   r2, packet[0]
        subui   r3, r2, 64
        bgtui   r3, 15, L1
        setul   r3, 0
        setul   r4, 0x800
        j       L2
L1:
        subui   r5, r2, 96
        bgtui   r5, 15, L15
        setul   r3, 0
        setul   r4, 0x86dd
L2:
        bneui   r4, 0x800, L3
        addii   r5, r3, 10
        bgti    r5, r1, L15
        ldusi   r5, packet[r3+6]
        andui   r5, r5, 0x1fff
        bneui   r5, 0, L15
        lduci   r5, packet[r3+0]
        andui   r5, r5, 15
        lshui   r5, r5, 2
        addu    r6, r3, r5
        lduci   r5, packet[r3+9]
        j       L4
L3:
        bneui   r4, 0x86dd, L15
        addui   r6, r3, 40
        addii   r7, r3, 7
        bgti    r7, r1, L15
        lduci   r5, packet[r3+6]
L4:
        bltui   r5, 61, L5
        bleui   r5, 134, L6
        subui   r3, r5, 136
        bleui   r3, 2, L6
        bgeui   r5, 141, L6
        j       L7
L5:
        subui   r3, r5, 1
        bleui   r3, 41, L6
        subui   r3, r5, 45
        bleui   r3, 5, L6
        subui   r3, r5, 52
        bgtui   r3, 7, L7
L6:
        movul   r3, r5
        movul   r7, r6
        j       L14
L7:
        movul   r8, r5
        movul   r9, r6
        seti    r10, 0
L8:
        bltui   r8, 60, L9
        bequi   r8, 60, L10
        bequi   r8, 135, L10
        subui   r11, r8, 139
        bleui   r11, 1, L10
        j       L11
L9:
        bequi   r8, 0, L10
        bneui   r8, 43, L11
L10:
        bneui   r4, 0x86dd, L13
        addli   r11, r9, 2
        bgtl    r11, r1, L15
        lduci   r8, packet[r9+0]
        lduci   r11, packet[r9+1]
        addui   r11, r11, 1
        lshui   r11, r11, 3
        addu    r9, r9, r11
        addii   r10, r10, 1
        bleii   r10, 64, L8
        retui   0
L11:
        bneui   r8, 44, L12
        bneui   r4, 0x86dd, L13
        addli   r11, r9, 4
        bgtl    r11, r1, L15
        ldusi   r11, packet[r9+2]
        bgtui   r11, 7, L13
        lduci   r8, packet[r9+0]
        addui   r9, r9, 8
        addii   r10, r10, 1
        bleii   r10, 64, L8
        retui   0
L12:
        bneui   r8, 51, L13
        addli   r11, r9, 2
        bgtl    r11, r1, L15
        lduci   r8, packet[r9+0]
        lduci   r11, packet[r9+1]
        addui   r11, r11, 2
        lshui   r11, r11, 2
        addu    r9, r9, r11
        addii   r10, r10, 1
        bleii   r10, 64, L8
        retui   0
L13:
        movul   r3, r8
        movul   r7, r9
L14:
        bneui   r3, 17, L15
        bgtul   r7, r1, L15
        addli   r3, r7, 4
        bgtl    r3, r1, L15
        ldusi   r3, packet[r7+2]
        bneui   r3, 53, L15
        retui   1
L15:
        retui   0
--- run
4500002800010000401100000a0000010a000002d431003500080000 => 1
600000000014114020010db800000000000000000000000120010db8000000000000000000000002d431003500080000 => 1
5000002800010000401100000a0000010a000002d431003500080000 => 0
