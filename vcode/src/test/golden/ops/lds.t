# lds reads network order and extends as its type says, at a register offset
--- assembly
.region packet
        lduci   r1, packet[0]
        seti    r2, 2
        lds    r3, packet[r1+r2]
        retl    r3
--- run
00_aa_0102030405060708 => 258
00_aa_8182838485868788 => -32382
01_aaaa_ff7f010203040506 => -129
