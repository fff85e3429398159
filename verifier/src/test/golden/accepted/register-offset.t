# a base and an offset in registers, bounded together
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 38, L1
        lduci   r2, packet[0]
        andui   r2, r2, 15
        lduci   r3, packet[1]
        andui   r3, r3, 15
        lduli   r4, packet[r2+0]
        ldul    r5, packet[r2+r3]
        retl    r5
L1:
        retui   0
--- verify
accepted fuel=9 proved={TARGET=1, FALL_THROUGH=8, INITIALISED=8, REGION=5, GRANTED=5, BOUNDS=4}
--- run
010200000000000000000700000000000000000000000000000000000000000000000000000000000000000000000000000000 => 7
