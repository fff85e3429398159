# regions alone are no program
--- bytes
7f56434f 0100 0100
0100 0000 01000000 01  # regions: packet
--- diagnostics
program.vco: byte 17: error[B0005]: sections must be known, in ascending order, each once  missing=2
