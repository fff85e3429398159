# xoruli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        xoruli r3, r1, 0xfffffffffffffffd
        retl    r3
--- run
0000000000000007 => -6
fffffffffffffff9 => 4
000000007fffffff => -2147483646
0000000080000000 => -2147483651
ffffffffffffffff => 2
8000000000000000 => 9223372036854775805
0123456789abcdef => -81985529216486894
