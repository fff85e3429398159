# bswapi computes at its width and extends as its type says
--- assembly
.region packet
        ldli    r1, packet[0]
        bswapi   r3, r1
        retl    r3
--- run
0000000000000007 => 117440512
fffffffffffffff9 => -100663297
000000007fffffff => -129
0000000080000000 => 128
ffffffffffffffff => -1
8000000000000000 => 0
0123456789abcdef => -271733879
