# cooked packets have no Ethernet header but may carry ARP
--- link
LINUX_SLL
--- source
arp.op == 1 && eth.type == 0x806
--- diagnostics
filter.dpf:1:16: warning[D0209]: a field must exist on the link type  field=eth.type link=LINUX_SLL
    arp.op == 1 && eth.type == 0x806
                   ^^^^^^^^^^^^^^^^^
note: this never holds on this link type
note: link types with eth fields: ETHERNET
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 16, L3
        ldusi   r2, packet[14]
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
        setul   r5, 16
        retui   0
L3:
        bltui   r1, 16, L12
        ldusi   r2, packet[14]
        movul   r5, r2
        setul   r6, 16
        seti    r7, 0
L4:
        bequi   r5, 0x8100, L5
        bequi   r5, 0x88a8, L5
        bneui   r5, 0x9100, L6
L5:
        addli   r8, r6, 4
        bgtl    r8, r1, L12
        ldusi   r5, packet[r6+2]
        addui   r6, r6, 4
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L6:
        subui   r8, r5, 0x8847
        bgtui   r8, 1, L9
        addli   r8, r6, 3
        bgtl    r8, r1, L12
        lduci   r8, packet[r6+2]
        andui   r8, r8, 1
        bneui   r8, 0, L7
        setul   r5, 0x8847
        addui   r6, r6, 4
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L7:
        addli   r8, r6, 5
        bgtl    r8, r1, L12
        lduci   r4, packet[r6+4]
        subui   r8, r4, 64
        bgtui   r8, 15, L8
        setul   r5, 0x800
        addui   r6, r6, 4
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L8:
        subui   r8, r4, 96
        bgtui   r8, 15, L11
        setul   r5, 0x86dd
        addui   r6, r6, 4
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L9:
        bneui   r5, 0x8864, L11
        addli   r8, r6, 8
        bgtl    r8, r1, L12
        ldusi   r3, packet[r6+6]
        bneui   r3, 33, L10
        setul   r5, 0x800
        addui   r6, r6, 8
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L10:
        bneui   r3, 87, L11
        setul   r5, 0x86dd
        addui   r6, r6, 8
        addii   r7, r7, 1
        bleii   r7, 64, L4
        retui   0
L11:
        retui   0
L12:
        retui   0
