# mov computes at its width and extends as its type says
--- assembly movi
.region packet
        ldli    r1, packet[0]
        movi   r3, r1
        retl    r3
--- run movi
0000000000000007 => 7
fffffffffffffff9 => -7
000000007fffffff => 2147483647
0000000080000000 => -2147483648
ffffffffffffffff => -1
8000000000000000 => 0
0123456789abcdef => -1985229329
--- assembly movu
.region packet
        ldli    r1, packet[0]
        movu   r3, r1
        retl    r3
--- run movu
0000000000000007 => 7
fffffffffffffff9 => 4294967289
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => 4294967295
8000000000000000 => 0
0123456789abcdef => 2309737967
--- assembly movl
.region packet
        ldli    r1, packet[0]
        movl   r3, r1
        retl    r3
--- run movl
0000000000000007 => 7
fffffffffffffff9 => -7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => -1
8000000000000000 => -9223372036854775808
0123456789abcdef => 81985529216486895
--- assembly movul
.region packet
        ldli    r1, packet[0]
        movul   r3, r1
        retl    r3
--- run movul
0000000000000007 => 7
fffffffffffffff9 => -7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => -1
8000000000000000 => -9223372036854775808
0123456789abcdef => 81985529216486895
