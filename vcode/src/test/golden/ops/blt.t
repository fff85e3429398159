# blt compares values of its type, not of the register
--- assembly blti
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        blti   r1, r2, taken
        retui   0
taken:  retui   1
--- run blti
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
0000000080000000_0000000000000003 => 1
0000000080000000_0000000000000021 => 1
0000000080000000_ffffffffffffffff => 1
0000000080000000_00000000ffffffff => 1
ffffffffffffffff_0000000000000003 => 1
ffffffffffffffff_0000000000000021 => 1
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bltii
.region packet
        ldli    r1, packet[0]
        bltii r1, -7, taken
        retui   0
taken:  retui   1
--- run bltii
0000000000000007 => 0
fffffffffffffff9 => 0
000000007fffffff => 0
0000000080000000 => 1
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 1
--- assembly bltu
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bltu   r1, r2, taken
        retui   0
taken:  retui   1
--- run bltu
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
0000000080000000_0000000000000003 => 0
0000000080000000_0000000000000021 => 0
0000000080000000_ffffffffffffffff => 1
0000000080000000_00000000ffffffff => 1
ffffffffffffffff_0000000000000003 => 0
ffffffffffffffff_0000000000000021 => 0
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bltui
.region packet
        ldli    r1, packet[0]
        bltui r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run bltui
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 0
--- assembly bltl
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bltl   r1, r2, taken
        retui   0
taken:  retui   1
--- run bltl
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 1
0000000080000000_0000000000000003 => 0
0000000080000000_0000000000000021 => 0
0000000080000000_ffffffffffffffff => 0
0000000080000000_00000000ffffffff => 1
ffffffffffffffff_0000000000000003 => 1
ffffffffffffffff_0000000000000021 => 1
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bltli
.region packet
        ldli    r1, packet[0]
        bltli r1, -7, taken
        retui   0
taken:  retui   1
--- run bltli
0000000000000007 => 0
fffffffffffffff9 => 0
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 0
--- assembly bltul
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bltul   r1, r2, taken
        retui   0
taken:  retui   1
--- run bltul
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
0000000080000000_0000000000000003 => 0
0000000080000000_0000000000000021 => 0
0000000080000000_ffffffffffffffff => 1
0000000080000000_00000000ffffffff => 1
ffffffffffffffff_0000000000000003 => 0
ffffffffffffffff_0000000000000021 => 0
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 0
--- assembly bltuli
.region packet
        ldli    r1, packet[0]
        bltuli r1, 0x8000000000000000, taken
        retui   0
taken:  retui   1
--- run bltuli
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 1
