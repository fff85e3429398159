# the file ends in the header of a section
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0200
--- diagnostics
program.vco: byte 24: error[B0003]: file must hold all of what its headers announce  wanted=8 found=2
