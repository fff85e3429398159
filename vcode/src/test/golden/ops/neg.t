# neg computes at its width and extends as its type says
--- assembly negi
.region packet
        ldli    r1, packet[0]
        negi   r3, r1
        retl    r3
--- run negi
0000000000000007 => -7
fffffffffffffff9 => 7
000000007fffffff => -2147483647
0000000080000000 => -2147483648
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1985229329
--- assembly negu
.region packet
        ldli    r1, packet[0]
        negu   r3, r1
        retl    r3
--- run negu
0000000000000007 => 4294967289
fffffffffffffff9 => 7
000000007fffffff => 2147483649
0000000080000000 => 2147483648
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1985229329
--- assembly negl
.region packet
        ldli    r1, packet[0]
        negl   r3, r1
        retl    r3
--- run negl
0000000000000007 => -7
fffffffffffffff9 => 7
000000007fffffff => -2147483647
0000000080000000 => -2147483648
ffffffffffffffff => 1
8000000000000000 => -9223372036854775808
0123456789abcdef => -81985529216486895
--- assembly negul
.region packet
        ldli    r1, packet[0]
        negul   r3, r1
        retl    r3
--- run negul
0000000000000007 => -7
fffffffffffffff9 => 7
000000007fffffff => -2147483647
0000000080000000 => -2147483648
ffffffffffffffff => 1
8000000000000000 => -9223372036854775808
0123456789abcdef => -81985529216486895
