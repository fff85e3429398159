# andii takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        andii r3, r1, -3
        retl    r3
--- run
0000000000000007 => 5
fffffffffffffff9 => -7
000000007fffffff => 2147483645
0000000080000000 => -2147483648
ffffffffffffffff => -3
8000000000000000 => 0
0123456789abcdef => -1985229331
