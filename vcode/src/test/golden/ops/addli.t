# addli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        addli r3, r1, -3
        retl    r3
--- run
0000000000000007 => 4
fffffffffffffff9 => -10
000000007fffffff => 2147483644
0000000080000000 => 2147483645
ffffffffffffffff => -4
8000000000000000 => 9223372036854775805
0123456789abcdef => 81985529216486892
