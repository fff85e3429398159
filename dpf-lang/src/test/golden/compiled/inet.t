# names of either IP are looked for over both
--- source
inet.src in {10.0.0.0/8, 2001:db8::/32} && inet.ttl > 5
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L15
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
        j       L12
L3:
        movul   r9, r2
        setul   r10, 14
        seti    r11, 0
L4:
        bequi   r9, 0x8100, L5
        bequi   r9, 0x88a8, L5
        bneui   r9, 0x9100, L6
L5:
        addli   r12, r10, 4
        bgtl    r12, r1, L15
        ldusi   r9, packet[r10+2]
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        retui   0
L6:
        subui   r12, r9, 0x8847
        bgtui   r12, 1, L9
        addli   r12, r10, 3
        bgtl    r12, r1, L15
        lduci   r12, packet[r10+2]
        andui   r12, r12, 1
        bneui   r12, 0, L7
        setul   r9, 0x8847
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        retui   0
L7:
        addli   r12, r10, 5
        bgtl    r12, r1, L15
        lduci   r6, packet[r10+4]
        subui   r12, r6, 64
        bgtui   r12, 15, L8
        setul   r9, 0x800
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        retui   0
L8:
        subui   r12, r6, 96
        bgtui   r12, 15, L11
        setul   r9, 0x86dd
        addui   r10, r10, 4
        addii   r11, r11, 1
        bleii   r11, 64, L4
        retui   0
L9:
        bneui   r9, 0x8864, L11
        addli   r12, r10, 8
        bgtl    r12, r1, L15
        ldusi   r5, packet[r10+6]
        bneui   r5, 33, L10
        setul   r9, 0x800
        addui   r10, r10, 8
        addii   r11, r11, 1
        bleii   r11, 64, L4
        retui   0
L10:
        bneui   r5, 87, L11
        setul   r9, 0x86dd
        addui   r10, r10, 8
        addii   r11, r11, 1
        bleii   r11, 64, L4
        retui   0
L11:
        movul   r7, r9
        movul   r8, r10
L12:
        bneui   r7, 0x800, L13
        bgtul   r8, r1, L15
        addli   r9, r8, 16
        bgtl    r9, r1, L15
        ldui    r4, packet[r8+12]
        subui   r9, r4, 0xa000000
        bgtui   r9, 0xffffff, L15
        lduci   r9, packet[r8+8]
        j       L14
L13:
        bneui   r7, 0x86dd, L15
        bgtul   r8, r1, L15
        addli   r7, r8, 24
        bgtl    r7, r1, L15
        lduli   r3, packet[r8+8]
        subuli  r7, r3, 0x20010db800000000
        bgtuli  r7, 0xffffffff, L15
        lduci   r9, packet[r8+7]
L14:
        bltui   r9, 6, L15
        retui   1
L15:
        retui   0
--- run
02000000000202000000000108004500002800010000400600000a0000010a000002 => 1
02000000000202000000000108004500002800010000400600000b0000010a000002 => 0
02000000000202000000000108004500002800010000050600000a0000010a000002 => 0
02000000000202000000000186dd600000000014064020010db800000000000000000000000120010db8000000000000000000000002 => 1
02000000000202000000000186dd600000000014064020010db900000000000000000000000120010db8000000000000000000000002 => 0
02000000000202000000000186dd600000000014064020010db8000000000000000000000001 => 1
02000000000202000000000186dd600000000014064020010db80000000000000000000000 => 0
