# nxorii takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        nxorii r3, r1, -7
        retl    r3
--- run
0000000000000007 => 1
fffffffffffffff9 => -1
000000007fffffff => 2147483641
0000000080000000 => -2147483642
ffffffffffffffff => -7
8000000000000000 => 6
0123456789abcdef => -1985229335
