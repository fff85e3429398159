# bltu compares values of its type, not of the register
--- assembly
.region packet
        ldli    r1, packet[0]
        ldli    r2, packet[8]
        bltu   r1, r2, taken
        retui   0
taken:  retui   1
--- run
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
