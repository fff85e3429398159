# not is 1 for what is zero in its type
--- assembly noti
.region packet
        ldli    r1, packet[0]
        noti    r3, r1
        retul   r3
--- run noti
0000000000000000 => 1
0000000000000001 => 0
0000000000000007 => 0
000000007fffffff => 0
0000000080000000 => 0
00000000ffffffff => 0
0000000100000000 => 1
0123456789abcdef => 0
7fffffffffffffff => 0
8000000000000000 => 1
ffffffffffffffff => 0
--- assembly notu
.region packet
        ldli    r1, packet[0]
        notu    r3, r1
        retul   r3
--- run notu
0000000000000000 => 1
0000000000000001 => 0
0000000000000007 => 0
000000007fffffff => 0
0000000080000000 => 0
00000000ffffffff => 0
0000000100000000 => 1
0123456789abcdef => 0
7fffffffffffffff => 0
8000000000000000 => 1
ffffffffffffffff => 0
--- assembly notl
.region packet
        ldli    r1, packet[0]
        notl    r3, r1
        retul   r3
--- run notl
0000000000000000 => 1
0000000000000001 => 0
0000000000000007 => 0
000000007fffffff => 0
0000000080000000 => 0
00000000ffffffff => 0
0000000100000000 => 0
0123456789abcdef => 0
7fffffffffffffff => 0
8000000000000000 => 0
ffffffffffffffff => 0
--- assembly notul
.region packet
        ldli    r1, packet[0]
        notul   r3, r1
        retul   r3
--- run notul
0000000000000000 => 1
0000000000000001 => 0
0000000000000007 => 0
000000007fffffff => 0
0000000080000000 => 0
00000000ffffffff => 0
0000000100000000 => 0
0123456789abcdef => 0
7fffffffffffffff => 0
8000000000000000 => 0
ffffffffffffffff => 0
