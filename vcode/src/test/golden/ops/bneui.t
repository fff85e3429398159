# bneui takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        bneui r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run
0000000000000007 => 1
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 1
