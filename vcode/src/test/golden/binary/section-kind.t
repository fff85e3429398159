# a section nobody knows
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 01000000 01  # regions: packet
0300 0000 00000000
--- diagnostics
program.vco: byte 17: error[B0005]: sections must be known, in ascending order, each once  kind=3 after=1 reserved=0
