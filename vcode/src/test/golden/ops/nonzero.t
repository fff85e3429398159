# nonzero traps if a register, cut to the type, is 0, and does nothing otherwise
--- assembly nonzeroi
.region packet
        ldli    r1, packet[0]
        nonzeroi r1
        retl    r1
--- run nonzeroi
0000000000000000 => trap divisor at 1
0000000000000007 => 7
ffffffffffffffff => -1
0000000100000000 => trap divisor at 1
8000000000000000 => trap divisor at 1
--- assembly nonzerou
.region packet
        ldli    r1, packet[0]
        nonzerou r1
        retl    r1
--- run nonzerou
0000000000000000 => trap divisor at 1
0000000000000007 => 7
ffffffffffffffff => -1
0000000100000000 => trap divisor at 1
8000000000000000 => trap divisor at 1
--- assembly nonzerol
.region packet
        ldli    r1, packet[0]
        nonzerol r1
        retl    r1
--- run nonzerol
0000000000000000 => trap divisor at 1
0000000000000007 => 7
ffffffffffffffff => -1
0000000100000000 => 4294967296
8000000000000000 => -9223372036854775808
--- assembly nonzeroul
.region packet
        ldli    r1, packet[0]
        nonzeroul r1
        retl    r1
--- run nonzeroul
0000000000000000 => trap divisor at 1
0000000000000007 => 7
ffffffffffffffff => -1
0000000100000000 => 4294967296
8000000000000000 => -9223372036854775808
--- assembly zero
        nonzerou r0
        retui 1
--- run zero
- => trap divisor at 0
