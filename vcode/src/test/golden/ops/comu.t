# comu computes at its width and extends as its type says
--- assembly
.region packet
        ldli    r1, packet[0]
        comu   r3, r1
        retl    r3
--- run
0000000000000007 => 4294967288
fffffffffffffff9 => 6
000000007fffffff => 2147483648
0000000080000000 => 2147483647
ffffffffffffffff => 0
8000000000000000 => 4294967295
0123456789abcdef => 1985229328
