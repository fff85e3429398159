# geuli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        geuli r3, r1, 0xfffffffffffffff9
        retl    r3
--- run
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 0
