# one length check serves all fields of a base
--- link
UNKNOWN
--- source
0:8 == 1 && 20:32 == 2 && 10:16 & 0x0ff0 == 0x120
--- typed
0:8 == 1 && 20:32 == 2 && 10:16 & 0xff0 == 0x120
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 24, L1
        lduci   r2, packet[0]
        bneui   r2, 1, L1
        ldui    r2, packet[20]
        bneui   r2, 2, L1
        ldusi   r2, packet[10]
        andui   r2, r2, 0xff0
        bneui   r2, 0x120, L1
        retui   1
L1:
        retui   0
--- run
- => 0
