# abs computes at its width and extends as its type says
--- assembly absi
.region packet
        ldli    r1, packet[0]
        absi   r3, r1
        retl    r3
--- run absi
0000000000000007 => 7
fffffffffffffff9 => 7
000000007fffffff => 2147483647
0000000080000000 => -2147483648
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1985229329
--- assembly absl
.region packet
        ldli    r1, packet[0]
        absl   r3, r1
        retl    r3
--- run absl
0000000000000007 => 7
fffffffffffffff9 => 7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => 1
8000000000000000 => -9223372036854775808
0123456789abcdef => 81985529216486895
