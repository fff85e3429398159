# signed numbers below zero are less than 0
--- link
UNKNOWN
--- source
signed(0:8) < 0 && signed(1:16) + 1 <= signed(3:8)
--- vcode
.region packet
        len     r1, packet
        bltui   r1, 4, L1
        lduci   r2, packet[0]
        bltui   r2, 128, L1
        ldusi   r2, packet[1]
        xorui   r2, r2, 0x8000
        adduli  r2, r2, 0xffffffffffff8001
        xoruli  r2, r2, 0
        xoruli  r2, r2, 0x8000000000000000
        lduci   r3, packet[3]
        xorui   r3, r3, 128
        adduli  r3, r3, 0xffffffffffffff80
        xoruli  r3, r3, 0
        xoruli  r3, r3, 0x8000000000000000
        bgtul   r2, r3, L1
        retui   1
L1:
        retui   0
--- run
fffffeff => 1
7ffffeff => 0
80000102 => 1
80000101 => 0
80ffff => 0
