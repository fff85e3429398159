# in little-endian order a shift by a field of 16 bits goes as far as the number that the host loads
--- order
little
--- source
SHIFT(0:16) && 0:32 > 0x100 && 2:16 & 0xff00 == 0x700 && signed(0:16) < 0
--- typed
SHIFT(little(0:16)) && little(0:32) > 0x100 && 2:16 & 0xff == 0x7 && signed(little(0:16)) < 0
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 2, L1
        lduci   r3, packet[1]
        lshui   r3, r3, 8
        lduci   r4, packet[0]
        oru     r5, r4, r3
        addii   r3, r5, 4
        bgti    r3, r1, L1
        lduci   r3, packet[r5+0]
        lduci   r4, packet[r5+1]
        lshui   r4, r4, 8
        oru     r2, r3, r4
        lduci   r3, packet[r5+2]
        lshui   r3, r3, 16
        oru     r4, r2, r3
        lduci   r3, packet[r5+3]
        lshui   r3, r3, 24
        oru     r6, r4, r3
        bltui   r6, 0x101, L1
        lduci   r3, packet[r5+3]
        bneui   r3, 7, L1
        bltui   r2, 0x8000, L1
        retui   1
L1:
        retui   0
--- run
0200 00ff 0007 => 1
0200 007f 0007 => 0
0200 00ff 0700 => 0
0200 00ff 00 => 0
0002 00ff 0007 => 0
