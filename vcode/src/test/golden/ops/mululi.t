# mululi takes an immediate of its type
--- assembly
.region packet
        ldli    r1, packet[0]
        mululi r3, r1, 0xfffffffffffffffd
        retl    r3
--- run
0000000000000007 => -21
fffffffffffffff9 => 21
000000007fffffff => -6442450941
0000000080000000 => -6442450944
ffffffffffffffff => 3
8000000000000000 => -9223372036854775808
0123456789abcdef => -245956587649460685
