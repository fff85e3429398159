# bytes after the last section
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
00
--- diagnostics
program.vco: byte 48: error[B0004]: file must end after its last section  extra=1
