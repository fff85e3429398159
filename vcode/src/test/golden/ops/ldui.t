# ldui takes an immediate offset, with and without a base
--- assembly
.region packet
        lduci   r1, packet[0]
        ldui   r2, packet[1]
        ldui   r3, packet[r1+1]
        ldui   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run
01_0102030405060708_99 => 33555714
02_8182838485868788_8081 => 2206500230
