# nandli takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        nandli r3, r1, -7
        retl    r3
--- run
0000000000000007 => -2
fffffffffffffff9 => 6
000000007fffffff => -2147483642
0000000080000000 => -2147483649
ffffffffffffffff => 6
8000000000000000 => 9223372036854775807
0123456789abcdef => -81985529216486890
