# a field of 7 bytes at the packet's start and end is loaded in parts
--- link
UNKNOWN
--- source
0:56 == 0x11223344556677
--- typed
0:56 == 0x11223344556677
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 7, L1
        ldui    r2, packet[0]
        bneui   r2, 0x11223344, L1
        ldui    r2, packet[3]
        andui   r2, r2, 0xffffff
        bneui   r2, 0x556677, L1
        retui   1
L1:
        retui   0
--- run
11223344556677 => 1
11223344556678 => 0
112233445566 => 0
