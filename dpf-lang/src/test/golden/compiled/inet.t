# names of either IP are looked for over both
--- source
inet.src in {10.0.0.0/8, 2001:db8::/32} && inet.ttl > 5
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L17
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L1
        bltui   r1, 30, L17
        ldui    r10, packet[26]
        subui   r11, r10, 0xa000000
        bgtui   r11, 0xffffff, L17
        lduci   r7, packet[22]
        bgeui   r7, 6, L16
        retui   0
L1:
        bneui   r2, 0x86dd, L2
        bltui   r1, 38, L17
        lduli   r9, packet[22]
        subuli  r11, r9, 0x20010db800000000
        bgtuli  r11, 0xffffffff, L17
        lduci   r8, packet[21]
        bgeui   r8, 6, L16
        retui   0
L2:
        bltui   r2, 0x8864, L3
        bequi   r2, 0x8864, L4
        bequi   r2, 0x88a8, L4
        bequi   r2, 0x9100, L4
        j       L17
L3:
        bequi   r2, 0x8100, L4
        subui   r11, r2, 0x8847
        bgtui   r11, 1, L17
L4:
        movul   r11, r2
        setul   r12, 14
        seti    r13, 0
L5:
        bequi   r11, 0x8100, L6
        bequi   r11, 0x88a8, L6
        bneui   r11, 0x9100, L7
L6:
        addli   r14, r12, 4
        bgtl    r14, r1, L17
        ldusi   r11, packet[r12+2]
        addui   r12, r12, 4
        j       L12
L7:
        subui   r14, r11, 0x8847
        bgtui   r14, 1, L10
        addli   r14, r12, 3
        bgtl    r14, r1, L17
        lduci   r14, packet[r12+2]
        andui   r14, r14, 1
        bneui   r14, 0, L8
        setul   r11, 0x8847
        addui   r12, r12, 4
        j       L12
L8:
        addli   r14, r12, 5
        bgtl    r14, r1, L17
        lduci   r6, packet[r12+4]
        subui   r14, r6, 64
        bgtui   r14, 15, L9
        setul   r11, 0x800
        addui   r12, r12, 4
        j       L12
L9:
        subui   r14, r6, 96
        bgtui   r14, 15, L13
        setul   r11, 0x86dd
        addui   r12, r12, 4
        j       L12
L10:
        bneui   r11, 0x8864, L13
        addli   r14, r12, 8
        bgtl    r14, r1, L17
        ldusi   r5, packet[r12+6]
        bneui   r5, 33, L11
        setul   r11, 0x800
        addui   r12, r12, 8
        j       L12
L11:
        bneui   r5, 87, L13
        setul   r11, 0x86dd
        addui   r12, r12, 8
L12:
        addii   r13, r13, 1
        bleii   r13, 64, L5
        retui   0
L13:
        movul   r13, r11
        movul   r11, r12
        bneui   r13, 0x800, L14
        bgtul   r11, r1, L17
        addli   r12, r11, 16
        bgtl    r12, r1, L17
        ldui    r4, packet[r11+12]
        subui   r12, r4, 0xa000000
        bgtui   r12, 0xffffff, L17
        lduci   r12, packet[r11+8]
        j       L15
L14:
        bneui   r13, 0x86dd, L17
        bgtul   r11, r1, L17
        addli   r13, r11, 24
        bgtl    r13, r1, L17
        lduli   r3, packet[r11+8]
        subuli  r13, r3, 0x20010db800000000
        bgtuli  r13, 0xffffffff, L17
        lduci   r12, packet[r11+7]
L15:
        bltui   r12, 6, L17
L16:
        retui   1
L17:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002 => 1
02000000000202000000000108004500002800010000400600000b0000010a000002 => 0
02000000000202000000000108004500002800010000050600000a0000010a000002 => 0
02000000000202000000000186dd600000000014064020010db800000000000000000000000120010db8000000000000000000000002 => 1
02000000000202000000000186dd600000000014064020010db900000000000000000000000120010db8000000000000000000000002 => 0
02000000000202000000000186dd600000000014064020010db8000000000000000000000001 => 1
02000000000202000000000186dd600000000014064020010db80000000000000000000000 => 0
