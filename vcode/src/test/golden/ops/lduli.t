# lduli takes an immediate offset, with and without a base
--- assembly
.region packet
        lduci   r1, packet[0]
        lduli   r2, packet[1]
        lduli   r3, packet[r1+1]
        lduli   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run
01_0102030405060708_99 => 144120694341634454
02_8182838485868788_8081 => -8969897744969203583
