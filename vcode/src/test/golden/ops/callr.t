# dynamic calls check what they call
--- assembly callri
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callri  r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) i
        setl    r1, 77
        retul   r2
--- run callri
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => -2147483639
00000000ffffffff => 8
0000000100000000 => 9
0123456789abcdef => -1985229320
7fffffffffffffff => 8
8000000000000000 => 9
ffffffffffffffff => 8
--- assembly callru
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callru  r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) u
        setl    r1, 77
        retul   r2
--- run callru
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => 2147483657
00000000ffffffff => 4294967304
0000000100000000 => 9
0123456789abcdef => 2309737976
7fffffffffffffff => 4294967304
8000000000000000 => 9
ffffffffffffffff => 4294967304
--- assembly callrl
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callrl  r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) l
        setl    r1, 77
        retul   r2
--- run callrl
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => 2147483657
00000000ffffffff => 4294967304
0000000100000000 => 4294967305
0123456789abcdef => 81985529216486904
7fffffffffffffff => -9223372036854775800
8000000000000000 => -9223372036854775799
ffffffffffffffff => 8
--- assembly callrul
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callrul r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) ul
        setl    r1, 77
        retul   r2
--- run callrul
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => 2147483657
00000000ffffffff => 4294967304
0000000100000000 => 4294967305
0123456789abcdef => 81985529216486904
7fffffffffffffff => -9223372036854775800
8000000000000000 => -9223372036854775799
ffffffffffffffff => 8
--- assembly callrp
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callrp  r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) p
        setl    r1, 77
        retul   r2
--- run callrp
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => 2147483657
00000000ffffffff => 4294967304
0000000100000000 => 4294967305
0123456789abcdef => 81985529216486904
7fffffffffffffff => -9223372036854775800
8000000000000000 => -9223372036854775799
ffffffffffffffff => 8
--- assembly callrf
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callrf  r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) f
        setl    r1, 77
        retul   r2
--- run callrf
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => 2147483657
00000000ffffffff => 4294967304
0000000100000000 => 9
0123456789abcdef => 2309737976
7fffffffffffffff => 4294967304
8000000000000000 => 9
ffffffffffffffff => 4294967304
--- assembly callrd
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        setul   r5, 1
        callrd  r3, r5(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) d
        setl    r1, 77
        retul   r2
--- run callrd
0000000000000000 => 9
0000000000000001 => 10
0000000000000007 => 16
000000007fffffff => 2147483656
0000000080000000 => 2147483657
00000000ffffffff => 4294967304
0000000100000000 => 4294967305
0123456789abcdef => 81985529216486904
7fffffffffffffff => -9223372036854775800
8000000000000000 => -9223372036854775799
ffffffffffffffff => 8
--- assembly callr
.region packet
.region state 8
.function main () l
        ldli    r1, packet[0]
        setul   r5, 1
        callr   r5(r1)
        ldli    r2, state[0]
        retl    r2
.function f (l)
        stli    r1, state[0]
        retv
--- run callr
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
--- assembly signature
.region packet
.function main () l
        ldli    r1, packet[0]
        callrl  r2, r1(r1)
        retl    r2
.function good (u) l
        retul   r1
.function more (u, u) l
        retul   r1
.function other (u) ul
        retul   r1
--- run signature
0000000000000001 => 1
0000000000000000 => trap signature at 1
0000000000000002 => trap signature at 1
0000000000000003 => trap signature at 1
0000000000000004 => trap signature at 1
ffffffffffffffff => trap signature at 1
0000000100000001 => trap signature at 1
8000000000000000 => trap signature at 1
--- assembly depth
.function main () l
        callrl  r2, r0()
        retl    r2
--- run depth
- => trap depth at 0
