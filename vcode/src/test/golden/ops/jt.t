# jt goes to the target of its index, or on
--- assembly jt
.region packet
.table T1 two, one
.table T2
        ldli    r1, packet[0]
        jt      r1, T2
        jt      r1, T1
        retui   9
one:    retui   1
two:    retui   2
--- run jt
0000000000000000 => 2
0000000000000001 => 1
0000000000000002 => 9
ffffffffffffffff => 9
0000000100000000 => 9
8000000000000000 => 9
