# andli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        andli r3, r1, -3
        retl    r3
--- run
0000000000000007 => 5
fffffffffffffff9 => -7
000000007fffffff => 2147483645
0000000080000000 => 2147483648
ffffffffffffffff => -3
8000000000000000 => -9223372036854775808
0123456789abcdef => 81985529216486893
