# mului takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        mului r3, r1, 0xfffffffd
        retl    r3
--- run
0000000000000007 => 4294967275
fffffffffffffff9 => 21
000000007fffffff => 2147483651
0000000080000000 => 2147483648
ffffffffffffffff => 3
8000000000000000 => 0
0123456789abcdef => 1660720691
