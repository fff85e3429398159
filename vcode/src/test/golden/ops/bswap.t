# bswap computes at its width and extends as its type says
--- assembly bswapi
.region packet
        ldli    r1, packet[0]
        bswapi   r3, r1
        retl    r3
--- run bswapi
0000000000000007 => 117440512
fffffffffffffff9 => -100663297
000000007fffffff => -129
0000000080000000 => 128
ffffffffffffffff => -1
8000000000000000 => 0
0123456789abcdef => -271733879
--- assembly bswapu
.region packet
        ldli    r1, packet[0]
        bswapu   r3, r1
        retl    r3
--- run bswapu
0000000000000007 => 117440512
fffffffffffffff9 => 4194303999
000000007fffffff => 4294967167
0000000080000000 => 128
ffffffffffffffff => 4294967295
8000000000000000 => 0
0123456789abcdef => 4023233417
--- assembly bswapl
.region packet
        ldli    r1, packet[0]
        bswapl   r3, r1
        retl    r3
--- run bswapl
0000000000000007 => 504403158265495552
fffffffffffffff9 => -432345564227567617
000000007fffffff => -554050781184
0000000080000000 => 549755813888
ffffffffffffffff => -1
8000000000000000 => 128
0123456789abcdef => -1167088121787636991
--- assembly bswapul
.region packet
        ldli    r1, packet[0]
        bswapul   r3, r1
        retl    r3
--- run bswapul
0000000000000007 => 504403158265495552
fffffffffffffff9 => -432345564227567617
000000007fffffff => -554050781184
0000000080000000 => 549755813888
ffffffffffffffff => -1
8000000000000000 => 128
0123456789abcdef => -1167088121787636991
--- assembly bswapus
.region packet
        ldli    r1, packet[0]
        bswapus r3, r1
        retul   r3
--- run bswapus
0000000000000000 => 0
0000000000000001 => 256
0000000000000007 => 1792
000000007fffffff => 65535
0000000080000000 => 0
00000000ffffffff => 65535
0000000100000000 => 0
0123456789abcdef => 61389
7fffffffffffffff => 65535
8000000000000000 => 0
ffffffffffffffff => 65535
