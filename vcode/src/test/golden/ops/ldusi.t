# ldusi takes an immediate offset, with and without a base
--- assembly
.region packet
        lduci   r1, packet[0]
        ldusi   r2, packet[1]
        ldusi   r3, packet[r1+1]
        ldusi   r4, packet[r1-1]
        xorl    r2, r2, r3
        xorl    r2, r2, r4
        retl    r2
--- run
01_0102030405060708_99 => 512
02_8182838485868788_8081 => 33668
