# bequi takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        bequi r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run
0000000000000007 => 0
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 0
