# beq compares values of its type, not of the register
--- assembly beqi
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        beqi   r1, r2, taken
        retui   0
taken:  retui   1
--- run beqi
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
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
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly beqii
.region packet
        ldli    r1, packet[0]
        beqii r1, -7, taken
        retui   0
taken:  retui   1
--- run beqii
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 0
--- assembly bequ
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bequ   r1, r2, taken
        retui   0
taken:  retui   1
--- run bequ
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
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
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bequi
.region packet
        ldli    r1, packet[0]
        bequi r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run bequi
0000000000000007 => 0
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 0
--- assembly beql
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        beql   r1, r2, taken
        retui   0
taken:  retui   1
--- run beql
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
0000000080000000_0000000000000003 => 0
0000000080000000_0000000000000021 => 0
0000000080000000_ffffffffffffffff => 0
0000000080000000_00000000ffffffff => 0
ffffffffffffffff_0000000000000003 => 0
ffffffffffffffff_0000000000000021 => 0
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly beqli
.region packet
        ldli    r1, packet[0]
        beqli r1, -7, taken
        retui   0
taken:  retui   1
--- run beqli
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 0
--- assembly bequl
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bequl   r1, r2, taken
        retui   0
taken:  retui   1
--- run bequl
0000000000000007_0000000000000003 => 0
0000000000000007_0000000000000021 => 0
0000000000000007_ffffffffffffffff => 0
0000000000000007_00000000ffffffff => 0
fffffffffffffff9_0000000000000003 => 0
fffffffffffffff9_0000000000000021 => 0
fffffffffffffff9_ffffffffffffffff => 0
fffffffffffffff9_00000000ffffffff => 0
000000007fffffff_0000000000000003 => 0
000000007fffffff_0000000000000021 => 0
000000007fffffff_ffffffffffffffff => 0
000000007fffffff_00000000ffffffff => 0
0000000080000000_0000000000000003 => 0
0000000080000000_0000000000000021 => 0
0000000080000000_ffffffffffffffff => 0
0000000080000000_00000000ffffffff => 0
ffffffffffffffff_0000000000000003 => 0
ffffffffffffffff_0000000000000021 => 0
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bequli
.region packet
        ldli    r1, packet[0]
        bequli r1, 0x8000000000000000, taken
        retui   0
taken:  retui   1
--- run bequli
0000000000000007 => 0
fffffffffffffff9 => 0
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 0
