# a factor that is no power of two is multiplied
--- link
UNKNOWN
--- source
SHIFT((0:8) * 3) && SHIFT(0:8 >> 1) && 1:8 == 9
--- typed
SHIFT((0:8) * 3) && SHIFT((0:8) >> 1) && 1:8 == 9
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 1, L1
        lduci   r2, packet[0]
        mului   r2, r2, 3
        addii   r3, r2, 1
        bgti    r3, r1, L1
        lduci   r3, packet[r2+0]
        rshui   r3, r3, 1
        addu    r4, r2, r3
        addii   r2, r4, 2
        bgti    r2, r1, L1
        lduci   r2, packet[r4+1]
        bneui   r2, 9, L1
        retui   1
L1:
        retui   0
--- run
010000040000090a => 1
0100000400000909 => 1
01000004000908 => 0
010000 => 0
010000040000 => 0
