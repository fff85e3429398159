# calls pass and give values cut to their types, and keep the caller's registers
--- assembly calli
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        calli   r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) i
        setl    r1, 77
        retul   r2
--- run calli
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
--- assembly parameter i
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (i) l
        retul   r1
--- run parameter i
0000000000000000 => 0
0000000000000001 => 1
0000000000000007 => 7
000000007fffffff => 2147483647
0000000080000000 => -2147483648
00000000ffffffff => -1
0000000100000000 => 0
0123456789abcdef => -1985229329
7fffffffffffffff => -1
8000000000000000 => 0
ffffffffffffffff => -1
--- assembly callu
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        callu   r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) u
        setl    r1, 77
        retul   r2
--- run callu
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
--- assembly parameter u
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (u) l
        retul   r1
--- run parameter u
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
--- assembly calll
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        calll   r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) l
        setl    r1, 77
        retul   r2
--- run calll
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
--- assembly parameter l
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (l) l
        retul   r1
--- run parameter l
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
--- assembly callul
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        callul  r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) ul
        setl    r1, 77
        retul   r2
--- run callul
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
--- assembly parameter ul
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (ul) l
        retul   r1
--- run parameter ul
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
--- assembly callp
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        callp   r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) p
        setl    r1, 77
        retul   r2
--- run callp
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
--- assembly parameter p
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (p) l
        retul   r1
--- run parameter p
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
--- assembly callf
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        callf   r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) f
        setl    r1, 77
        retul   r2
--- run callf
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
--- assembly parameter f
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (f) l
        retul   r1
--- run parameter f
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
--- assembly calld
.region packet
.function main () ul
        ldli    r1, packet[0]
        setl    r2, 9
        calld   r3, f(r2, r1)
        addl    r3, r3, r2
        retul   r3
.function f (l, l) d
        setl    r1, 77
        retul   r2
--- run calld
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
--- assembly parameter d
.region packet
.function main () ul
        ldli    r1, packet[0]
        calll   r3, f(r1)
        retul   r3
.function f (d) l
        retul   r1
--- run parameter d
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
--- assembly call
.region packet
.region state 8
.function main () l
        ldli    r1, packet[0]
        call    f(r1)
        ldli    r2, state[0]
        retl    r2
.function f (l)
        stli    r1, state[0]
        retv
--- run call
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
--- assembly depth
.region packet
.function main () l
        ldli    r1, packet[0]
        calll   r2, down(r1)
        retl    r2
.function down (l) l
        bleli   r1, 0, done
        subli   r1, r1, 1
        calll   r2, down(r1)
        addli   r2, r2, 1
        retl    r2
done:   retli   0
--- run depth
0000000000000000 => 0
0000000000000005 => 5
000000000000003e => 62
000000000000003f => trap depth at 5
--- assembly locals
.region packet
.function main () l
.local 8
        ldli    r1, packet[0]
        stli    r1, local[0]
        calll   r2, f(r1)
        ldli    r3, local[0]
        subl    r3, r3, r2
        retl    r3
.function f (l) l
.local 16
        ldli    r2, local[0]
        ldli    r3, local[8]
        orl     r2, r2, r3
        addli   r2, r2, 1
        stli    r2, local[8]
        retl    r2
--- run locals
0000000000000007 => 6
