# ust is st
--- assembly ustci
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustci   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustci
0123456789abcdef => 239
ffffffffffffffff => 255
--- assembly ustc
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustc    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustc
0123456789abcdef => -1224979098644774912
ffffffffffffffff => -72057594037927936
--- assembly ustuci
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustuci  r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustuci
0123456789abcdef => 239
ffffffffffffffff => 255
--- assembly ustuc
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustuc   r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustuc
0123456789abcdef => -1224979098644774912
ffffffffffffffff => -72057594037927936
--- assembly ustsi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustsi   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustsi
0123456789abcdef => 52719
ffffffffffffffff => 65535
--- assembly usts
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        usts    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run usts
0123456789abcdef => -3607664776500477952
ffffffffffffffff => -281474976710656
--- assembly ustusi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustusi  r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustusi
0123456789abcdef => 52719
ffffffffffffffff => 65535
--- assembly ustus
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustus   r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustus
0123456789abcdef => -3607664776500477952
ffffffffffffffff => -281474976710656
--- assembly ustii
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustii   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustii
0123456789abcdef => 2309737967
ffffffffffffffff => 4294967295
--- assembly usti
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        usti    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run usti
0123456789abcdef => -8526495043115024384
ffffffffffffffff => -4294967296
--- assembly ustui
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustui   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustui
0123456789abcdef => 2309737967
ffffffffffffffff => 4294967295
--- assembly ustu
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustu    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustu
0123456789abcdef => -8526495043115024384
ffffffffffffffff => -4294967296
--- assembly ustli
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustli   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustli
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustl
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustl    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustl
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustuli
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustuli  r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustuli
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustul
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustul   r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustul
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustpi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustpi   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustpi
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustp
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustp    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustp
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustfi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustfi   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustfi
0123456789abcdef => 2309737967
ffffffffffffffff => 4294967295
--- assembly ustf
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustf    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustf
0123456789abcdef => -8526495043115024384
ffffffffffffffff => -4294967296
--- assembly ustdi
.region packet
.region state 10
        ldli    r1, packet[0]
        setl    r2, 9
        ustdi   r1, state[r2-8]
        lduli   r3, state[1]
        retul   r3
--- run ustdi
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
--- assembly ustd
.region packet
.region out 10
        ldli    r1, packet[0]
        setl    r2, 3
        setl    r3, -2
        ustd    r1, out[r2+r3]
        lduli   r3, out[1]
        retul   r3
--- run ustd
0123456789abcdef => 81985529216486895
ffffffffffffffff => -1
