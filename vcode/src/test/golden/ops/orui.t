# orui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        orui r3, r1, 0xfffffffd
        retl    r3
--- run
0000000000000007 => 4294967295
fffffffffffffff9 => 4294967293
000000007fffffff => 4294967295
0000000080000000 => 4294967293
ffffffffffffffff => 4294967295
8000000000000000 => 4294967293
0123456789abcdef => 4294967295
