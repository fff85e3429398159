# subui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        subui r3, r1, 0xfffffffd
        retl    r3
--- run
0000000000000007 => 10
fffffffffffffff9 => 4294967292
000000007fffffff => 2147483650
0000000080000000 => 2147483651
ffffffffffffffff => 2
8000000000000000 => 3
0123456789abcdef => 2309737970
