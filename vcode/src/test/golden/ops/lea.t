# lea adds and touches nothing
--- assembly leap
.region packet
.region state 1
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        leap    r3, state[r1+r2]
        retul   r3
--- run leap
0000000000000001_0000000000000002 => 3
7fffffffffffffff_0000000000000001 => -9223372036854775808
ffffffffffffffff_0000000000000001 => 0
--- assembly leapi
.region packet
        ldli    r1, packet[0]
        leapi   r3, packet[r1-8]
        retul   r3
--- run leapi
0000000000000000 => -8
0000000000000008 => 0
8000000000000000 => 9223372036854775800
