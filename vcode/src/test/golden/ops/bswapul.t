# bswapul computes at its width and extends as its type says
--- assembly
.region packet
        ldli    r1, packet[0]
        bswapul   r3, r1
        retl    r3
--- run
0000000000000007 => 504403158265495552
fffffffffffffff9 => -432345564227567617
000000007fffffff => -554050781184
0000000080000000 => 549755813888
ffffffffffffffff => -1
8000000000000000 => 128
0123456789abcdef => -1167088121787636991
