# a tag is looked for behind the Ethernet addresses
--- source
vlan.id == 5 && vlan.type == 0x800
--- typed
vlan.id == 5 && vlan.type == 0x800
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L9
        ldusi   r4, packet[12]
        setul   r5, 14
        seti    r6, 0
L1:
        subui   r7, r4, 0x8847
        bgtui   r7, 1, L4
        addli   r7, r5, 3
        bgtl    r7, r1, L9
        lduci   r7, packet[r5+2]
        andui   r7, r7, 1
        bneui   r7, 0, L2
        setul   r4, 0x8847
        addui   r5, r5, 4
        j       L6
L2:
        addli   r7, r5, 5
        bgtl    r7, r1, L9
        lduci   r3, packet[r5+4]
        subui   r7, r3, 64
        bgtui   r7, 15, L3
        setul   r4, 0x800
        addui   r5, r5, 4
        j       L6
L3:
        subui   r7, r3, 96
        bgtui   r7, 15, L9
        setul   r4, 0x86dd
        addui   r5, r5, 4
        j       L6
L4:
        bneui   r4, 0x8864, L7
        addli   r7, r5, 8
        bgtl    r7, r1, L9
        ldusi   r2, packet[r5+6]
        bneui   r2, 33, L5
        setul   r4, 0x800
        addui   r5, r5, 8
        j       L6
L5:
        bneui   r2, 87, L9
        setul   r4, 0x86dd
        addui   r5, r5, 8
L6:
        addii   r6, r6, 1
        bleii   r6, 64, L1
        retui   0
L7:
        bequi   r4, 0x8100, L8
        bequi   r4, 0x88a8, L8
        bneui   r4, 0x9100, L9
L8:
        bgtul   r5, r1, L9
        addli   r4, r5, 4
        bgtl    r4, r1, L9
        ldusi   r4, packet[r5+0]
        andui   r4, r4, 0xfff
        bneui   r4, 5, L9
        ldusi   r4, packet[r5+2]
        bneui   r4, 0x800, L9
        retui   1
L9:
        retui   0
--- run
0200000000020200000000018100a0050800 => 1
0200000000020200000000018100a0060800 => 0
0200000000020200000000010800a0050800 => 0
