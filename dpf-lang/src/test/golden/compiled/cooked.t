# cooked packets announce by EtherType
--- link
LINUX_SLL2
--- source
ip.ttl == 64
--- typed
ip.ttl == 64
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 2, L13
        ldusi   r2, packet[0]
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
        setul   r6, 20
        j       L12
L3:
        movul   r7, r2
        setul   r8, 20
        seti    r9, 0
L4:
        bequi   r7, 0x8100, L5
        bequi   r7, 0x88a8, L5
        bneui   r7, 0x9100, L6
L5:
        addli   r10, r8, 4
        bgtl    r10, r1, L13
        ldusi   r7, packet[r8+2]
        addui   r8, r8, 4
        addii   r9, r9, 1
        bleii   r9, 64, L4
        retui   0
L6:
        subui   r10, r7, 0x8847
        bgtui   r10, 1, L9
        addli   r10, r8, 3
        bgtl    r10, r1, L13
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
        bgtl    r10, r1, L13
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
        bgtl    r10, r1, L13
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
        bgtul   r6, r1, L13
        addli   r5, r6, 9
        bgtl    r5, r1, L13
        lduci   r5, packet[r6+8]
        bneui   r5, 64, L13
        retui   1
L13:
        retui   0
