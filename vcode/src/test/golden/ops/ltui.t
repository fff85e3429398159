# ltui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        ltui r3, r1, 0xfffffff9
        retl    r3
--- run
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 1
