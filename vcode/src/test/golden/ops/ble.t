# ble compares values of its type, not of the register
--- assembly blei
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        blei   r1, r2, taken
        retui   0
taken:  retui   1
--- run blei
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
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 0
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 1
0123456789abcdef_0000000000000021 => 1
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bleii
.region packet
        ldli    r1, packet[0]
        bleii r1, -7, taken
        retui   0
taken:  retui   1
--- run bleii
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 1
ffffffffffffffff => 0
8000000000000000 => 0
0123456789abcdef => 1
--- assembly bleu
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bleu   r1, r2, taken
        retui   0
taken:  retui   1
--- run bleu
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
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 1
--- assembly bleui
.region packet
        ldli    r1, packet[0]
        bleui r1, 0x7fffffff, taken
        retui   0
taken:  retui   1
--- run bleui
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 0
--- assembly blel
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        blel   r1, r2, taken
        retui   0
taken:  retui   1
--- run blel
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
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 1
8000000000000000_0000000000000003 => 1
8000000000000000_0000000000000021 => 1
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 1
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 0
0123456789abcdef_00000000ffffffff => 0
--- assembly bleli
.region packet
        ldli    r1, packet[0]
        bleli r1, -7, taken
        retui   0
taken:  retui   1
--- run bleli
0000000000000007 => 0
fffffffffffffff9 => 1
000000007fffffff => 0
0000000080000000 => 0
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 0
--- assembly bleul
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bleul   r1, r2, taken
        retui   0
taken:  retui   1
--- run bleul
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
ffffffffffffffff_ffffffffffffffff => 1
ffffffffffffffff_00000000ffffffff => 0
8000000000000000_0000000000000003 => 0
8000000000000000_0000000000000021 => 0
8000000000000000_ffffffffffffffff => 1
8000000000000000_00000000ffffffff => 0
0123456789abcdef_0000000000000003 => 0
0123456789abcdef_0000000000000021 => 0
0123456789abcdef_ffffffffffffffff => 1
0123456789abcdef_00000000ffffffff => 0
--- assembly bleuli
.region packet
        ldli    r1, packet[0]
        bleuli r1, 0x8000000000000000, taken
        retui   0
taken:  retui   1
--- run bleuli
0000000000000007 => 1
fffffffffffffff9 => 0
000000007fffffff => 1
0000000080000000 => 1
ffffffffffffffff => 0
8000000000000000 => 1
0123456789abcdef => 1
