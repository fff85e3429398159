# a section announces more than there is
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0200 0000 20000000
08160000 00000000 0100000000000000  # retui 1
--- diagnostics
program.vco: byte 28: error[B0003]: file must hold all of what its headers announce  wanted=32 found=16
