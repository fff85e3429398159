# code is not a whole number of instructions
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0200 0000 08000000
0816000000000000
--- diagnostics
program.vco: byte 28: error[B0006]: section must be of a possible size  bytes=8 unit=16 max=1048576
