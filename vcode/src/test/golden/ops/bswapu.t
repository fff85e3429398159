# bswapu computes at its width and extends as its type says
--- assembly
.region packet
        ldli    r1, packet[0]
        bswapu   r3, r1
        retl    r3
--- run
0000000000000007 => 117440512
fffffffffffffff9 => 4194303999
000000007fffffff => 4294967167
0000000080000000 => 128
ffffffffffffffff => 4294967295
8000000000000000 => 0
0123456789abcdef => 4023233417
