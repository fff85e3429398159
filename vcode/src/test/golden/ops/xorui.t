# xorui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        xorui r3, r1, 0xfffffffd
        retl    r3
--- run
0000000000000007 => 4294967290
fffffffffffffff9 => 4
000000007fffffff => 2147483650
0000000080000000 => 2147483645
ffffffffffffffff => 2
8000000000000000 => 4294967293
0123456789abcdef => 1985229330
