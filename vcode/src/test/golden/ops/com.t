# com computes at its width and extends as its type says
--- assembly comi
.region packet
        ldli    r1, packet[0]
        comi   r3, r1
        retl    r3
--- run comi
0000000000000007 => -8
fffffffffffffff9 => 6
000000007fffffff => -2147483648
0000000080000000 => 2147483647
ffffffffffffffff => 0
8000000000000000 => -1
0123456789abcdef => 1985229328
--- assembly comu
.region packet
        ldli    r1, packet[0]
        comu   r3, r1
        retl    r3
--- run comu
0000000000000007 => 4294967288
fffffffffffffff9 => 6
000000007fffffff => 2147483648
0000000080000000 => 2147483647
ffffffffffffffff => 0
8000000000000000 => 4294967295
0123456789abcdef => 1985229328
--- assembly coml
.region packet
        ldli    r1, packet[0]
        coml   r3, r1
        retl    r3
--- run coml
0000000000000007 => -8
fffffffffffffff9 => 6
000000007fffffff => -2147483648
0000000080000000 => -2147483649
ffffffffffffffff => 0
8000000000000000 => 9223372036854775807
0123456789abcdef => -81985529216486896
--- assembly comul
.region packet
        ldli    r1, packet[0]
        comul   r3, r1
        retl    r3
--- run comul
0000000000000007 => -8
fffffffffffffff9 => 6
000000007fffffff => -2147483648
0000000080000000 => -2147483649
ffffffffffffffff => 0
8000000000000000 => 9223372036854775807
0123456789abcdef => -81985529216486896
