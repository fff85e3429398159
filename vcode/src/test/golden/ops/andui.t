# andui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        andui r3, r1, 0xfffffffd
        retl    r3
--- run
0000000000000007 => 5
fffffffffffffff9 => 4294967289
000000007fffffff => 2147483645
0000000080000000 => 2147483648
ffffffffffffffff => 4294967293
8000000000000000 => 0
0123456789abcdef => 2309737965
