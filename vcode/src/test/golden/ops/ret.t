# ret cuts its result to its type
--- assembly reti
.region packet
        ldli    r1, packet[0]
        reti   r1
--- run reti
0000000000000007 => 7
fffffffffffffff9 => -7
000000007fffffff => 2147483647
0000000080000000 => -2147483648
ffffffffffffffff => -1
8000000000000000 => 0
0123456789abcdef => -1985229329
--- assembly retii
        retii  -2147483648
--- run retii
- => -2147483648
--- assembly retu
.region packet
        ldli    r1, packet[0]
        retu   r1
--- run retu
0000000000000007 => 7
fffffffffffffff9 => 4294967289
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => 4294967295
8000000000000000 => 0
0123456789abcdef => 2309737967
--- assembly retui
        retui  0xffffffff
--- run retui
- => 4294967295
--- assembly retl
.region packet
        ldli    r1, packet[0]
        retl   r1
--- run retl
0000000000000007 => 7
fffffffffffffff9 => -7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => -1
8000000000000000 => -9223372036854775808
0123456789abcdef => 81985529216486895
--- assembly retli
        retli  -9223372036854775808
--- run retli
- => -9223372036854775808
--- assembly retul
.region packet
        ldli    r1, packet[0]
        retul   r1
--- run retul
0000000000000007 => 7
fffffffffffffff9 => -7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => -1
8000000000000000 => -9223372036854775808
0123456789abcdef => 81985529216486895
--- assembly retuli
        retuli  0xffffffffffffffff
--- run retuli
- => -1
--- assembly retp
.region packet
.function main () ul
        ldli    r1, packet[0]
        retp    r1
--- run retp
0000000000000000 => 0
0000000000000001 => 1
0000000000000007 => 7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
00000000ffffffff => 4294967295
0000000100000000 => 4294967296
0123456789abcdef => 81985529216486895
7fffffffffffffff => 9223372036854775807
8000000000000000 => -9223372036854775808
ffffffffffffffff => -1
--- assembly retf
.region packet
.function main () ul
        ldli    r1, packet[0]
        retf    r1
--- run retf
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
--- assembly retd
.region packet
.function main () ul
        ldli    r1, packet[0]
        retd    r1
--- run retd
0000000000000000 => 0
0000000000000001 => 1
0000000000000007 => 7
000000007fffffff => 2147483647
0000000080000000 => 2147483648
00000000ffffffff => 4294967295
0000000100000000 => 4294967296
0123456789abcdef => 81985529216486895
7fffffffffffffff => 9223372036854775807
8000000000000000 => -9223372036854775808
ffffffffffffffff => -1
--- assembly retpi
        retpi   0xffffffffffffffff
--- run retpi
- => -1
