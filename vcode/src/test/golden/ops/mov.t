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
--- assembly movp
.region packet
        ldli    r1, packet[0]
        movp    r3, r1
        retul   r3
--- run movp
0000000000000000 => 0
0000000000000001 => 1
0000000000000007 => 7
7fffffffffffffff => 9223372036854775807
8000000000000000 => -9223372036854775808
fffffffffffffff9 => -7
--- assembly movf
.region packet
        ldli    r1, packet[0]
        movf    r3, r1
        retul   r3
--- run movf
dead000000000000 => 0
dead000080000000 => 2147483648
dead00003f800000 => 1065353216
dead0000bfc00000 => 3217031168
dead000040400000 => 1077936128
dead000000000001 => 1
dead00007f7fffff => 2139095039
dead00007f800000 => 2139095040
dead0000ff800000 => 4286578688
dead00007fc12345 => 2143363909
--- assembly movd
.region packet
        ldli    r1, packet[0]
        movd    r3, r1
        retul   r3
--- run movd
0000000000000000 => 0
8000000000000000 => -9223372036854775808
3ff0000000000000 => 4607182418800017408
bff8000000000000 => -4613937818241073152
4008000000000000 => 4613937818241073152
0000000000000001 => 1
7fefffffffffffff => 9218868437227405311
7ff0000000000000 => 9218868437227405312
fff0000000000000 => -4503599627370496
7ff8000000012345 => 9221120237041165125
