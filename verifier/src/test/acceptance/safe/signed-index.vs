# counts by a difference that may be negative: (unsigned) i < 64 refuses negative ones, too
# run 05_03 => 1
# run 03_05 => 0
.region packet
.region state 64
        len     r1, packet
        bltui   r1, 2, no
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        subi    r2, r2, r3
        bgeui   r2, 64, no
        lduci   r4, state[r2+0]
        addui   r4, r4, 1
        stuci   r4, state[r2+0]
        retu    r4
no:
        retui   0
