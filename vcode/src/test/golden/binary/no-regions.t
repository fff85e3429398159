# a region section without a region
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 00000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics
program.vco: byte 12: error[B0006]: section must be of a possible size  bytes=0
