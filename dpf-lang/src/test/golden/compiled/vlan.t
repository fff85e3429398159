# a tag is looked for behind the Ethernet addresses
--- source
vlan.id == 5 && vlan.type == 0x800
--- typed
vlan.id == 5 && vlan.type == 0x800
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 14, L8
        ldusi   r4, packet[12]
        setul   r5, 14
        seti    r6, 0
L1:
        subui   r7, r4, 0x8847
        bgtui   r7, 1, L4
        addli   r7, r5, 3
        bgtl    r7, r1, L8
        lduci   r7, packet[r5+2]
        andui   r7, r7, 1
        bneui   r7, 0, L2
        setul   r4, 0x8847
        addui   r5, r5, 4
        addii   r6, r6, 1
        bleii   r6, 64, L1
        retui   0
L2:
        addli   r7, r5, 5
        bgtl    r7, r1, L8
        lduci   r3, packet[r5+4]
        subui   r7, r3, 64
        bgtui   r7, 15, L3
        setul   r4, 0x800
        addui   r5, r5, 4
        addii   r6, r6, 1
        bleii   r6, 64, L1
        retui   0
L3:
        subui   r7, r3, 96
        bgtui   r7, 15, L8
        setul   r4, 0x86dd
        addui   r5, r5, 4
        addii   r6, r6, 1
        bleii   r6, 64, L1
        retui   0
L4:
        bneui   r4, 0x8864, L6
        addli   r7, r5, 8
        bgtl    r7, r1, L8
        ldusi   r2, packet[r5+6]
        bneui   r2, 33, L5
        setul   r4, 0x800
        addui   r5, r5, 8
        addii   r6, r6, 1
        bleii   r6, 64, L1
        retui   0
L5:
        bneui   r2, 87, L8
        setul   r4, 0x86dd
        addui   r5, r5, 8
        addii   r6, r6, 1
        bleii   r6, 64, L1
        retui   0
L6:
        bequi   r4, 0x8100, L7
        bequi   r4, 0x88a8, L7
        bneui   r4, 0x9100, L8
L7:
        bgtul   r5, r1, L8
        addli   r4, r5, 4
        bgtl    r4, r1, L8
        ldusi   r4, packet[r5+0]
        andui   r4, r4, 0xfff
        bneui   r4, 5, L8
        ldusi   r4, packet[r5+2]
        bneui   r4, 0x800, L8
        retui   1
L8:
        retui   0
--- run
0200000000020200000000018100a0050800 => 1
0200000000020200000000018100a0060800 => 0
0200000000020200000000010800a0050800 => 0
