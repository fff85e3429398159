# code before regions
--- bytes
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0100 0000 08000000 01000000 00000000  # regions: packet
--- diagnostics
program.vco: byte 32: error[B0005]: sections must be known, in ascending order, each once  kind=1 after=2 reserved=0
