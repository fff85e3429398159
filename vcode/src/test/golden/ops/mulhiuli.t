# mulhiuli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        mulhiuli r3, r1, 0xfffffffffffffff9
        retl    r3
--- run
0000000000000007 => 6
fffffffffffffff9 => -14
000000007fffffff => 2147483646
0000000080000000 => 2147483647
ffffffffffffffff => -8
8000000000000000 => 9223372036854775804
0123456789abcdef => 81985529216486894
