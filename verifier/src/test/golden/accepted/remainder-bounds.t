# a remainder is below its divisor, so it is an offset that is inside
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 16, L1
        lduci   r2, packet[0]
        modui   r2, r2, 13
        ldui    r3, packet[r2+0]
        retu    r3
L1:
        retui   0
--- verify
accepted fuel=6 proved={TARGET=1, FALL_THROUGH=5, INITIALISED=5, REGION=3, GRANTED=3, BOUNDS=2, DIVISOR=1}
--- run
0d010203040506070809000102030405 => 218169859
