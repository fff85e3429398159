# host calls pass and give values cut to their types, and may end the run
--- assembly hcallul
.region packet
.import mix (ul, i) ul
        ldli    r1, packet[0]
        hcallul r3, mix(r1, r1)
        retul   r3
--- run hcallul
0000000000000000 => 0
0000000000000001 => 0
0000000000000007 => 0
000000007fffffff => 0
0000000080000000 => -9172280020729593856
00000000ffffffff => -9172280020729593856
0000000100000000 => 9172280020729593856
0123456789abcdef => 3057080446241210368
7fffffffffffffff => -9223372036854775808
8000000000000000 => -9223372036854775808
ffffffffffffffff => 0
--- assembly hcalli
.region packet
.import six (i, u, l, ul, p, i) i
        ldli    r1, packet[0]
        hcalli  r3, six(r1, r1, r1, r1, r1, r1)
        retul   r3
--- run hcalli
0000000000000000 => 0
0000000000000001 => 40
0000000000000007 => 280
000000007fffffff => -40
0000000080000000 => 0
00000000ffffffff => -40
0000000100000000 => 0
0123456789abcdef => -2099761832
7fffffffffffffff => -40
8000000000000000 => 0
ffffffffffffffff => -40
--- assembly hcalll
.region packet
.import stop (u) l
        ldli    r1, packet[0]
        hcalll  r3, stop(r1)
        retul   r3
--- run hcalll
0000000000000000 => 0
0000000000000001 => 1
0000000000000007 => 7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
00000000ffffffff => 4294967295
0000000100000000 => 0
0123456789abcdef => 2309737967
7fffffffffffffff => 4294967295
8000000000000000 => 0
ffffffffffffffff => 4294967295
0000000000000005 => trap host at 1
00000000fffffffd => trap host at 1
--- assembly hcallp
.region packet
.import next (p) p
        ldli    r1, packet[0]
        hcallp  r3, next(r1)
        retul   r3
--- run hcallp
0000000000000000 => 1
0000000000000001 => 2
0000000000000007 => 8
000000007fffffff => 2147483648
0000000080000000 => 2147483649
00000000ffffffff => 4294967296
0000000100000000 => 4294967297
0123456789abcdef => 81985529216486896
7fffffffffffffff => -9223372036854775808
8000000000000000 => -9223372036854775807
ffffffffffffffff => 0
--- assembly hcallf
.region packet
.import scale (d, f) f
        ldli    r1, packet[0]
        hcallf  r3, scale(r1, r2)
        retul   r3
--- run hcallf
0000000000000000 => 0
8000000000000000 => 2147483648
3ff0000000000000 => 0
bff8000000000000 => 2147483648
4008000000000000 => 0
0000000000000001 => 0
7fefffffffffffff => 0
7ff0000000000000 => 2143289344
fff0000000000000 => 2143289344
7ff8000000012345 => 2143289344
--- assembly hcalld
.region packet
.import half (d) d
        ldli    r1, packet[0]
        hcalld  r3, half(r1)
        retul   r3
--- run hcalld
0000000000000000 => 0
8000000000000000 => -9223372036854775808
3ff0000000000000 => 4602678819172646912
bff8000000000000 => -4618441417868443648
4008000000000000 => 4609434218613702656
0000000000000001 => 0
7fefffffffffffff => 9214364837600034815
7ff0000000000000 => 9218868437227405312
fff0000000000000 => -4503599627370496
7ff8000000012345 => 9221120237041090560
--- assembly hcallu
.region packet
.region state 4
.import put (ul, l) u
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        hcallu  r3, put(r1, r2)
        hcallu  r3, put(r1, r2)
        retul   r3
--- run hcallu
0000000000000001_0000000000000005 => 5
0000000000000006_ffffffffffffffff => 4294967295
--- assembly hcall
.region packet
.region scratch 4
.import note (l)
        ldli    r1, packet[0]
        hcall   note(r1)
        ldui    r2, scratch[0]
        retul   r2
--- run hcall
0000000000001234 => 13312
