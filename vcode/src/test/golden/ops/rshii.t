# rshii takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        rshii r3, r1, 5
        retl    r3
--- run
0000000000000007 => 0
fffffffffffffff9 => -1
000000007fffffff => 67108863
0000000080000000 => -67108864
ffffffffffffffff => -1
8000000000000000 => 0
0123456789abcdef => -62038417
