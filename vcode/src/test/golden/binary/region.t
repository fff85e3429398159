# a region nobody knows
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 08000000 00000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics
program.vco: byte 16: error[B0007]: regions must be known and declared once, in ascending order  region=8
