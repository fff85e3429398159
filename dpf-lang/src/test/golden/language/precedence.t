# operators bind as documented, tightest first
--- source
0:8 & 0xf == 4 && 14+12:32 == 1 && 2*3:8 == 7 % 4 && 0:16 == 1 << 2 + 1 | 1 ^ 3 & 6 && ~0 >> 60 == 14:4
--- typed
0:8 & 0xf == 0x4 && 26:32 == 1 && 6:8 == 3 && 0:16 == 0xb && 14:4 == 0xf
