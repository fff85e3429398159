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
        bltui   r1, 7, L17
        lduci   r2, packet[0]
        subui   r6, r2, 64
        bgtui   r6, 15, L4
        bltui   r1, 10, L17
        ldusi   r6, packet[6]
        andui   r6, r6, 0x1fff
        bneui   r6, 0, L17
        lduci   r4, packet[9]
        bneui   r4, 17, L1
        andui   r6, r2, 15
        lshui   r5, r6, 2
        addii   r6, r5, 4
        bgti    r6, r1, L17
        ldusi   r6, packet[r5+2]
        bequi   r6, 53, L16
        retui   0
L1:
        bltui   r4, 60, L2
        bequi   r4, 60, L3
        bequi   r4, 135, L3
        subui   r6, r4, 139
        bleui   r6, 1, L3
        j       L17
L2:
        bequi   r4, 0, L3
        subui   r6, r4, 43
        bleui   r6, 1, L3
        bneui   r4, 51, L17
L3:
        movul   r6, r4
        andui   r7, r2, 15
        lshui   r5, r7, 2
        movul   r7, r5
        setul   r8, 0x800
        j       L8
L4:
        subui   r9, r2, 96
        bgtui   r9, 15, L17
        lduci   r3, packet[6]
        bneui   r3, 17, L5
        bltui   r1, 44, L17
        ldusi   r9, packet[42]
        bequi   r9, 53, L16
        retui   0
L5:
        bltui   r3, 60, L6
        bequi   r3, 60, L7
        bequi   r3, 135, L7
        subui   r9, r3, 139
        bleui   r9, 1, L7
        j       L17
L6:
        bequi   r3, 0, L7
        subui   r9, r3, 43
        bleui   r9, 1, L7
        bneui   r3, 51, L17
L7:
        movul   r6, r3
        setul   r7, 40
        setul   r8, 0x86dd
L8:
        movul   r9, r6
        movul   r10, r7
        seti    r11, 0
L9:
        bltui   r9, 60, L10
        bequi   r9, 60, L11
        bequi   r9, 135, L11
        subui   r12, r9, 139
        bleui   r12, 1, L11
        j       L12
L10:
        bequi   r9, 0, L11
        bneui   r9, 43, L12
L11:
        bneui   r8, 0x86dd, L15
        addli   r12, r10, 2
        bgtl    r12, r1, L17
        lduci   r9, packet[r10+0]
        lduci   r12, packet[r10+1]
        addui   r12, r12, 1
        lshui   r12, r12, 3
        addu    r10, r10, r12
        j       L14
L12:
        bneui   r9, 44, L13
        bneui   r8, 0x86dd, L15
        addli   r12, r10, 4
        bgtl    r12, r1, L17
        ldusi   r12, packet[r10+2]
        bgtui   r12, 7, L15
        lduci   r9, packet[r10+0]
        addui   r10, r10, 8
        j       L14
L13:
        bneui   r9, 51, L15
        addli   r12, r10, 2
        bgtl    r12, r1, L17
        lduci   r9, packet[r10+0]
        lduci   r12, packet[r10+1]
        addui   r12, r12, 2
        lshui   r12, r12, 2
        addu    r10, r10, r12
L14:
        addii   r11, r11, 1
        bleii   r11, 64, L9
        retui   0
L15:
        movul   r6, r9
        movul   r7, r10
        bneui   r6, 17, L17
        bgtul   r7, r1, L17
        addli   r6, r7, 4
        bgtl    r6, r1, L17
        ldusi   r6, packet[r7+2]
        bneui   r6, 53, L17
L16:
        retui   1
L17:
        retui   0
--- run
4500002800010000401100000a0000010a000002d431003500080000 => 1
600000000014114020010db800000000000000000000000120010db8000000000000000000000002d431003500080000 => 1
5000002800010000401100000a0000010a000002d431003500080000 => 0
