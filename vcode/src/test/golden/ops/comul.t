# comul computes at its width and extends as its type says
--- assembly
.region packet
        ldli    r1, packet[0]
        comul   r3, r1
        retl    r3
--- run
0000000000000007 => -8
fffffffffffffff9 => 6
000000007fffffff => -2147483648
0000000080000000 => -2147483649
ffffffffffffffff => 0
8000000000000000 => 9223372036854775807
0123456789abcdef => -81985529216486896
