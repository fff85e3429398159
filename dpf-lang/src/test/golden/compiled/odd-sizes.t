# fields of odd sizes are loaded whole where the packet is known to reach, else in parts
--- link
UNKNOWN
--- source
0:24 == 0x112233 && 5:48 == 02:00:00:00:00:01
--- typed
0:24 == 0x112233 && 5:48 == 0x20000000001
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 11, L1
        ldui    r2, packet[0]
        andui   r2, r2, 0xffffff00
        bneui   r2, 0x11223300, L1
        lduli   r2, packet[3]
        anduli  r2, r2, 0xffffffffffff
        bneuli  r2, 0x20000000001, L1
        retui   1
L1:
        retui   0
--- run
1122330000020000000001 => 1
11223300000200000000 => 0
1122330000020000000002 => 0
