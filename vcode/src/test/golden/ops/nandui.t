# nandui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        nandui r3, r1, 0xfffffff9
        retl    r3
--- run
0000000000000007 => 4294967294
fffffffffffffff9 => 6
000000007fffffff => 2147483654
0000000080000000 => 2147483647
ffffffffffffffff => 6
8000000000000000 => 4294967295
0123456789abcdef => 1985229334
