# bge compares values of its type, not of the register
--- assembly bgei
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgei   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgei
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
0000000080000000_0000000000000003 => 0
0000000080000000_0000000000000021 => 0
0000000080000000_ffffffffffffffff => 0
0000000080000000_00000000ffffffff => 0
ffffffffffffffff_0000000000000003 => 0
ffffffffffffffff_0000000000000021 => 0
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bgeii
.region packet
        ldli    r1, packet[0]
        bgeii r1, -7, taken
        retui   0
taken:  retui   1
--- run bgeii
0000000000000007 => 1
fffffffffffffff9 => 1
000000007fffffff => 1
0000000080000000 => 0
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 0
--- assembly bgeu
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgeu   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgeu
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
0000000080000000_0000000000000003 => 1
0000000080000000_0000000000000021 => 1
0000000080000000_ffffffffffffffff => 0
0000000080000000_00000000ffffffff => 0
ffffffffffffffff_0000000000000003 => 1
ffffffffffffffff_0000000000000021 => 1
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bgeui
.region packet
        ldli    r1, packet[0]
        bgeui r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run bgeui
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1
--- assembly bgel
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgel   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgel
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 0
0000000080000000_0000000000000003 => 1
0000000080000000_0000000000000021 => 1
0000000080000000_ffffffffffffffff => 1
0000000080000000_00000000ffffffff => 0
ffffffffffffffff_0000000000000003 => 0
ffffffffffffffff_0000000000000021 => 0
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bgeli
.region packet
        ldli    r1, packet[0]
        bgeli r1, -7, taken
        retui   0
taken:  retui   1
--- run bgeli
0000000000000007 => 1
fffffffffffffff9 => 1
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1
--- assembly bgeul
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgeul   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgeul
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
0000000080000000_0000000000000003 => 1
0000000080000000_0000000000000021 => 1
0000000080000000_ffffffffffffffff => 0
0000000080000000_00000000ffffffff => 0
ffffffffffffffff_0000000000000003 => 1
ffffffffffffffff_0000000000000021 => 1
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 1
--- assembly bgeuli
.region packet
        ldli    r1, packet[0]
        bgeuli r1, 0x8000000000000000, taken
        retui   0
taken:  retui   1
--- run bgeuli
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 0
