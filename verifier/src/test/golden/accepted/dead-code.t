# what no run can reach is not judged by its values, only by its shape
--- assembly
.region packet
        seti    r1, 1
        bneii   r1, 1, L1
        retui   1
L1:
        lduci   r2, packet[99]
        retu    r9
--- verify
accepted fuel=3 proved={TARGET=1, FALL_THROUGH=3, INITIALISED=1, REGION=1, GRANTED=1}
--- run
- => 1
