# st writes low bits in the region's order, inside the region only
--- assembly stci
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stci    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stci
0123456789abcdef => 239
ffffffffffffffff => 255
--- assembly stc
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stc     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stc
0123456789abcdef => -1224979098644774912
ffffffffffffffff => -72057594037927936
--- assembly stuci
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stuci   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stuci
0123456789abcdef => 239
ffffffffffffffff => 255
--- assembly stuc
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stuc    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stuc
0123456789abcdef => -1224979098644774912
ffffffffffffffff => -72057594037927936
--- assembly stsi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stsi    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stsi
0123456789abcdef => 52719
ffffffffffffffff => 65535
--- assembly sts
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        sts     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run sts
0123456789abcdef => -3607664776500477952
ffffffffffffffff => -281474976710656
--- assembly stusi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stusi   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stusi
0123456789abcdef => 52719
ffffffffffffffff => 65535
--- assembly stus
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stus    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stus
0123456789abcdef => -3607664776500477952
ffffffffffffffff => -281474976710656
--- assembly stii
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stii    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stii
0123456789abcdef => 2309737967
ffffffffffffffff => 4294967295
--- assembly sti
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        sti     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run sti
0123456789abcdef => -8526495043115024384
ffffffffffffffff => -4294967296
--- assembly stui
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stui    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stui
0123456789abcdef => 2309737967
ffffffffffffffff => 4294967295
--- assembly stu
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stu     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stu
0123456789abcdef => -8526495043115024384
ffffffffffffffff => -4294967296
--- assembly stli
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stli    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stli
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly stl
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stl     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stl
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly stuli
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stuli   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stuli
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly stul
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stul    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stul
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly stpi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stpi    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stpi
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly stp
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stp     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stp
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly stfi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stfi    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stfi
0123456789abcdef => 2309737967
ffffffffffffffff => 4294967295
--- assembly stf
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        stf     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run stf
0123456789abcdef => -8526495043115024384
ffffffffffffffff => -4294967296
--- assembly stdi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        stdi    r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run stdi
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly std
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        std     r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run std
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly packet
.region packet rw
        ldli    r1, packet[0]
        stusi   r1, packet[9]
        lduli   r2, packet[8]
        retul   r2
--- run packet
0000000000001234_ffffffffffffffff => -66932770340864001
0000000000001234_ffffff => trap bounds at 2
0000000000001234_ffff => trap bounds at 1
--- assembly local
.region packet
.function main () l
.local 4
        ldli    r1, packet[0]
        stui    r1, local[0]
        ldusi   r2, local[0]
        stuci   r1, local[4]
        retul   r2
--- run local
0000000012345678 => trap bounds at 3
--- assembly far
.region packet
.region state 8
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        stuc    r1, state[r1+r2]
        retui   1
--- run far
0000000000000000_0000000000000007 => 1
0000000000000000_0000000000000008 => trap bounds at 2
ffffffffffffffff_0000000000000000 => trap bounds at 2
ffffffffffffffff_0000000000000001 => 1
8000000000000000_8000000000000000 => trap bounds at 2
7fffffffffffffff_8000000000000001 => 1
0000000100000000_0000000000000000 => trap bounds at 2
7fffffffffffffff_7fffffffffffffff => trap bounds at 2
8000000000000001_7fffffffffffffff => 1
