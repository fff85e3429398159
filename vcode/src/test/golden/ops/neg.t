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
--- assembly negf
.region packet
        ldli    r1, packet[0]
        negf    r3, r1
        retul   r3
--- run negf
dead000000000000 => 2147483648
dead000080000000 => 0
dead00003f800000 => 3212836864
dead0000bfc00000 => 1069547520
dead000040400000 => 3225419776
dead000000000001 => 2147483649
dead00007f7fffff => 4286578687
dead00007f800000 => 4286578688
dead0000ff800000 => 2139095040
dead00007fc12345 => 2143289344
--- assembly negd
.region packet
        ldli    r1, packet[0]
        negd    r3, r1
        retul   r3
--- run negd
0000000000000000 => -9223372036854775808
8000000000000000 => 0
3ff0000000000000 => -4616189618054758400
bff8000000000000 => 4609434218613702656
4008000000000000 => -4609434218613702656
0000000000000001 => -9223372036854775807
7fefffffffffffff => -4503599627370497
7ff0000000000000 => -4503599627370496
fff0000000000000 => 9218868437227405312
7ff8000000012345 => 9221120237041090560
