# xorii takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        xorii r3, r1, -3
        retl    r3
--- run
0000000000000007 => -6
fffffffffffffff9 => 4
000000007fffffff => -2147483646
0000000080000000 => 2147483645
ffffffffffffffff => 2
8000000000000000 => -3
0123456789abcdef => 1985229330
