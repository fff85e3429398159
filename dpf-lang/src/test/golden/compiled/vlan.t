# a tag is looked for behind the Ethernet addresses
--- source
vlan.id == 5 && vlan.type == 0x800
--- typed
vlan.id == 5 && vlan.type == 0x800
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 18, L1
        ldusi   r2, packet[12]
        bneui   r2, 0x8100, L1
        ldusi   r2, packet[14]
        andui   r2, r2, 0xfff
        bneui   r2, 5, L1
        ldusi   r2, packet[16]
        bneui   r2, 0x800, L1
        retui   1
L1:
        retui   0
--- run
0200000000020200000000018100a0050800 => 1
0200000000020200000000018100a0060800 => 0
0200000000020200000000010800a0050800 => 0
