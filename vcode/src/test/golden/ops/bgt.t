# bgt compares values of its type, not of the register
--- assembly bgti
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgti   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgti
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
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bgtii
.region packet
        ldli    r1, packet[0]
        bgtii r1, -7, taken
        retui   0
taken:  retui   1
--- run bgtii
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 0
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 0
--- assembly bgtu
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgtu   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgtu
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
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bgtui
.region packet
        ldli    r1, packet[0]
        bgtui r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run bgtui
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1
--- assembly bgtl
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgtl   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgtl
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
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bgtli
.region packet
        ldli    r1, packet[0]
        bgtli r1, -7, taken
        retui   0
taken:  retui   1
--- run bgtli
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1
--- assembly bgtul
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bgtul   r1, r2, taken
        retui   0
taken:  retui   1
--- run bgtul
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
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 1
--- assembly bgtuli
.region packet
        ldli    r1, packet[0]
        bgtuli r1, 0x8000000000000000, taken
        retui   0
taken:  retui   1
--- run bgtuli
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 0
