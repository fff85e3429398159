# fuel is taken to the unit, or not at all
--- assembly fuel
.region packet
        ldli    r1, packet[0]
        fuel    r1
        fuel    r0
        fueli   0
        retui   1
--- run fuel
0000000000000000 => 1
0000000000000001 => 1
7fffffffffffffff => 1
8000000000000000 => trap fuel at 1
ffffffffffffffff => trap fuel at 1
--- assembly fueli
.region packet
        ldli    r1, packet[0]
        fueli   7
        fuel    r1
        fueli   2147483647
        retui   1
--- run fueli
0000000000000000 => 1
7ffffffffffffff8 => trap fuel at 3
7ffffffffffffff9 => trap fuel at 2
7fffffff7ffffff9 => 1
7fffffff7ffffffa => trap fuel at 3
