# bne compares values of its type, not of the register
--- assembly bnei
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bnei   r1, r2, taken
        retui   0
taken:  retui   1
--- run bnei
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
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
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bneii
.region packet
        ldli    r1, packet[0]
        bneii r1, -7, taken
        retui   0
taken:  retui   1
--- run bneii
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 1
--- assembly bneu
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bneu   r1, r2, taken
        retui   0
taken:  retui   1
--- run bneu
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
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
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bneui
.region packet
        ldli    r1, packet[0]
        bneui r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run bneui
0000000000000007 => 1
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 1
--- assembly bnel
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bnel   r1, r2, taken
        retui   0
taken:  retui   1
--- run bnel
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
0000000080000000_0000000000000003 => 1
0000000080000000_0000000000000021 => 1
0000000080000000_ffffffffffffffff => 1
0000000080000000_00000000ffffffff => 1
ffffffffffffffff_0000000000000003 => 1
ffffffffffffffff_0000000000000021 => 1
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bneli
.region packet
        ldli    r1, packet[0]
        bneli r1, -7, taken
        retui   0
taken:  retui   1
--- run bneli
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 1
0123456789abcdef => 1
--- assembly bneul
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bneul   r1, r2, taken
        retui   0
taken:  retui   1
--- run bneul
0000000000000007_0000000000000003 => 1
0000000000000007_0000000000000021 => 1
0000000000000007_ffffffffffffffff => 1
0000000000000007_00000000ffffffff => 1
fffffffffffffff9_0000000000000003 => 1
fffffffffffffff9_0000000000000021 => 1
fffffffffffffff9_ffffffffffffffff => 1
fffffffffffffff9_00000000ffffffff => 1
000000007fffffff_0000000000000003 => 1
000000007fffffff_0000000000000021 => 1
000000007fffffff_ffffffffffffffff => 1
000000007fffffff_00000000ffffffff => 1
0000000080000000_0000000000000003 => 1
0000000080000000_0000000000000021 => 1
0000000080000000_ffffffffffffffff => 1
0000000080000000_00000000ffffffff => 1
ffffffffffffffff_0000000000000003 => 1
ffffffffffffffff_0000000000000021 => 1
ffffffffffffffff_ffffffffffffffff => 0
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bneuli
.region packet
        ldli    r1, packet[0]
        bneuli r1, 0x8000000000000000, taken
        retui   0
taken:  retui   1
--- run bneuli
0000000000000007 => 1
fffffffffffffff9 => 1
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 1
8000000000000000 => 0
0123456789abcdef => 1
