# one check of the length proves every load below it
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 34, L1
        ldusi   r2, packet[12]
        bneui   r2, 0x800, L1
        ldui    r2, packet[30]
        bneui   r2, 0x0a000001, L1
        retui   1
L1:
        retui   0
--- verify
accepted fuel=7 proved={TARGET=3, FALL_THROUGH=6, INITIALISED=5, REGION=3, GRANTED=3, BOUNDS=2}
--- run
- => 0
0000000000000000000000000800000000000000000000000000000000000a000001 => 1
0000000000000000000000000800000000000000000000000000000000000a0000 => 0
