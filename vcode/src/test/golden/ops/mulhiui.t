# mulhiui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        mulhiui r3, r1, 0xfffffff9
        retl    r3
--- run
0000000000000007 => 6
fffffffffffffff9 => 4294967282
000000007fffffff => 2147483643
0000000080000000 => 2147483644
ffffffffffffffff => 4294967288
8000000000000000 => 0
0123456789abcdef => 2309737963
