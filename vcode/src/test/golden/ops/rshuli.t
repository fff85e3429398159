# rshuli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        rshuli r3, r1, 5
        retl    r3
--- run
0000000000000007 => 0
fffffffffffffff9 => 576460752303423487
000000007fffffff => 67108863
0000000080000000 => 67108864
ffffffffffffffff => 576460752303423487
8000000000000000 => 288230376151711744
0123456789abcdef => 2562047788015215
