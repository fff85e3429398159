# modui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        modui r3, r1, 0xfffffff9
        retl    r3
--- run
0000000000000007 => 7
fffffffffffffff9 => 0
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => 6
8000000000000000 => 0
0123456789abcdef => 2309737967
