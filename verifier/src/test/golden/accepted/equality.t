# an equality on the length is as good as a bound
--- assembly
.region packet
        len     r1, packet
        bneui   r1, 3, L1
        lduci   r2, packet[2]
        retu    r2
L1:
        retui   0
--- verify
accepted fuel=4 proved={TARGET=1, FALL_THROUGH=3, INITIALISED=3, REGION=2, GRANTED=2, BOUNDS=1}
--- run
000009 => 9
00000009 => 0
