# lshui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        lshui r3, r1, 5
        retl    r3
--- run
0000000000000007 => 224
fffffffffffffff9 => 4294967072
000000007fffffff => 4294967264
0000000080000000 => 0
ffffffffffffffff => 4294967264
8000000000000000 => 0
0123456789abcdef => 897170912
