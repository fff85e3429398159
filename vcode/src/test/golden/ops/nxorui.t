# nxorui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        nxorui r3, r1, 0xfffffff9
        retl    r3
--- run
0000000000000007 => 1
fffffffffffffff9 => 4294967295
000000007fffffff => 2147483641
0000000080000000 => 2147483654
ffffffffffffffff => 4294967289
8000000000000000 => 6
0123456789abcdef => 2309737961
