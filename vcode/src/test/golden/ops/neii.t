# neii takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        neii r3, r1, -7
        retl    r3
--- run
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 1
