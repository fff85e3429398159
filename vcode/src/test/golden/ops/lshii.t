# lshii takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        lshii r3, r1, 5
        retl    r3
--- run
0000000000000007 => 224
fffffffffffffff9 => -224
000000007fffffff => -32
0000000080000000 => 0
ffffffffffffffff => -32
8000000000000000 => 0
0123456789abcdef => 897170912
