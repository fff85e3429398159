# norui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        norui r3, r1, 0xfffffff9
        retl    r3
--- run
0000000000000007 => 0
fffffffffffffff9 => 6
000000007fffffff => 0
0000000080000000 => 6
ffffffffffffffff => 0
8000000000000000 => 6
0123456789abcdef => 0
