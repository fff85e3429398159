# a section nobody knows
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0900 0000 00000000
--- diagnostics
program.vco: byte 24: error[B0005]: sections must be known, in ascending order, each once  kind=9 after=1 reserved=0
