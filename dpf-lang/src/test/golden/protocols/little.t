# fields whose last byte stands first
--- protocols
protocol own "of little-endian machines" over linktype == 1 { a : little(16) "first"; b : 16; c : little(24); }
--- source
own.a == 0x0102 && own.c & 0xff == 3 && own.a < own.b
--- typed
own.a == 258 && own.c & 0xff == 0x3 && own.a < own.b
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 7, L1
        ldusi   r2, packet[0]
        bneui   r2, 0x201, L1
        lduci   r2, packet[4]
        bneui   r2, 3, L1
        lduci   r2, packet[1]
        lshui   r2, r2, 8
        lduci   r3, packet[0]
        oru     r4, r3, r2
        ldusi   r2, packet[2]
        bgeu    r4, r2, L1
        retui   1
L1:
        retui   0
