# retu cuts its result to its type
--- assembly
.region packet
        ldli    r1, packet[0]
        retu   r1
--- run
0000000000000007 => 7
fffffffffffffff9 => 4294967289
000000007fffffff => 2147483647
0000000080000000 => 2147483648
ffffffffffffffff => 4294967295
8000000000000000 => 0
0123456789abcdef => 2309737967
