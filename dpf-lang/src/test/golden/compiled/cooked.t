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
        bltui   r1, 2, L14
        ldusi   r2, packet[0]
        bneui   r2, 0x800, L1
        bltui   r1, 29, L14
        lduci   r5, packet[28]
        bequi   r5, 64, L13
        retui   0
L1:
        bltui   r2, 0x8864, L2
        bequi   r2, 0x8864, L3
        bequi   r2, 0x88a8, L3
        bequi   r2, 0x9100, L3
        j       L14
L2:
        bequi   r2, 0x8100, L3
        subui   r5, r2, 0x8847
        bgtui   r5, 1, L14
L3:
        movul   r5, r2
        setul   r6, 20
        seti    r7, 0
L4:
        bequi   r5, 0x8100, L5
        bequi   r5, 0x88a8, L5
        bneui   r5, 0x9100, L6
L5:
        addli   r8, r6, 4
        bgtl    r8, r1, L14
        ldusi   r5, packet[r6+2]
        addui   r6, r6, 4
        j       L11
L6:
        subui   r8, r5, 0x8847
        bgtui   r8, 1, L9
        addli   r8, r6, 3
        bgtl    r8, r1, L14
        lduci   r8, packet[r6+2]
        andui   r8, r8, 1
        bneui   r8, 0, L7
        setul   r5, 0x8847
        addui   r6, r6, 4
        j       L11
L7:
        addli   r8, r6, 5
        bgtl    r8, r1, L14
        lduci   r4, packet[r6+4]
        subui   r8, r4, 64
        bgtui   r8, 15, L8
        setul   r5, 0x800
        addui   r6, r6, 4
        j       L11
L8:
        subui   r8, r4, 96
        bgtui   r8, 15, L12
        setul   r5, 0x86dd
        addui   r6, r6, 4
        j       L11
L9:
        bneui   r5, 0x8864, L12
        addli   r8, r6, 8
        bgtl    r8, r1, L14
        ldusi   r3, packet[r6+6]
        bneui   r3, 33, L10
        setul   r5, 0x800
        addui   r6, r6, 8
        j       L11
L10:
        bneui   r3, 87, L12
        setul   r5, 0x86dd
        addui   r6, r6, 8
L11:
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L12:
        movul   r7, r5
        movul   r5, r6
        bneui   r7, 0x800, L14
        bgtul   r5, r1, L14
        addli   r6, r5, 9
        bgtl    r6, r1, L14
        lduci   r6, packet[r5+8]
        bneui   r6, 64, L14
L13:
        retui   1
L14:
        retui   0
