# nxoruli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        nxoruli r3, r1, 0xfffffffffffffff9
        retl    r3
--- run
0000000000000007 => 1
fffffffffffffff9 => -1
000000007fffffff => 2147483641
0000000080000000 => 2147483654
ffffffffffffffff => -7
8000000000000000 => -9223372036854775802
0123456789abcdef => 81985529216486889
