# addui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        addui r3, r1, 0xfffffffd
        retl    r3
--- run
0000000000000007 => 4
fffffffffffffff9 => 4294967286
000000007fffffff => 2147483644
0000000080000000 => 2147483645
ffffffffffffffff => 4294967292
8000000000000000 => 4294967293
0123456789abcdef => 2309737964
