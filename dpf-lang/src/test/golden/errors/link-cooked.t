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
        bltui   r1, 16, L2
        ldusi   r2, packet[14]
        bltui   r2, 0x8864, L1
        bequi   r2, 0x8864, L2
        bequi   r2, 0x88a8, L2
        bequi   r2, 0x9100, L2
        j       L11
L1:
        bequi   r2, 0x8100, L2
        subui   r5, r2, 0x8847
        bgtui   r5, 1, L11
L2:
        bltui   r1, 16, L11
        ldusi   r2, packet[14]
        movul   r5, r2
        setul   r6, 16
        seti    r7, 0
L3:
        bequi   r5, 0x8100, L4
        bequi   r5, 0x88a8, L4
        bneui   r5, 0x9100, L5
L4:
        addli   r8, r6, 4
        bgtl    r8, r1, L11
        ldusi   r5, packet[r6+2]
        addui   r6, r6, 4
        j       L10
L5:
        subui   r8, r5, 0x8847
        bgtui   r8, 1, L8
        addli   r8, r6, 3
        bgtl    r8, r1, L11
        lduci   r8, packet[r6+2]
        andui   r8, r8, 1
        bneui   r8, 0, L6
        setul   r5, 0x8847
        addui   r6, r6, 4
        j       L10
L6:
        addli   r8, r6, 5
        bgtl    r8, r1, L11
        lduci   r4, packet[r6+4]
        subui   r8, r4, 64
        bgtui   r8, 15, L7
        setul   r5, 0x800
        addui   r6, r6, 4
        j       L10
L7:
        subui   r8, r4, 96
        bgtui   r8, 15, L11
        setul   r5, 0x86dd
        addui   r6, r6, 4
        j       L10
L8:
        bneui   r5, 0x8864, L11
        addli   r8, r6, 8
        bgtl    r8, r1, L11
        ldusi   r3, packet[r6+6]
        bneui   r3, 33, L9
        setul   r5, 0x800
        addui   r6, r6, 8
        j       L10
L9:
        bneui   r3, 87, L11
        setul   r5, 0x86dd
        addui   r6, r6, 8
L10:
        addii   r7, r7, 1
        bleii   r7, 64, L3
        retui   0
L11:
        retui   0
