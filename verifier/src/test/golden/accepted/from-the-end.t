# an offset counted from the end of the packet is inside if the packet is long enough
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 4, L1
        ldui    r2, packet[r1-4]
        subui   r3, r1, 3
        lduci   r4, packet[r3+2]
        addu    r2, r2, r4
        retu    r2
L1:
        retui   0
--- verify
accepted fuel=7 proved={TARGET=1, FALL_THROUGH=6, INITIALISED=6, REGION=3, GRANTED=3, BOUNDS=2}
--- run
00000001 => 2
ff00000001 => 2
01 => 0
