# tables are as long as they say, of indices, and not too long together
--- bytes short
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0600 0000 02000000
0200
--- diagnostics short
program.vco: byte 40: error[B0010]: declaration must end inside its section  wanted=4 found=2
--- bytes short-targets
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0600 0000 0c000000
03000000 00000000 01000000
--- diagnostics short-targets
program.vco: byte 44: error[B0010]: declaration must end inside its section  wanted=12 found=8
--- bytes negative
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0600 0000 0c000000
02000000 00000000 00000080
--- diagnostics negative
program.vco: byte 48: error[B0016]: target of a table must be an index  target=2147483648
--- bytes large
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0600 0000 04000000
01000100
--- diagnostics large
program.vco: byte 40: error[B0017]: program must not declare more than the format allows  targets=65537 max=65536
--- bytes huge
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0600 0000 04000000
ffffffff
--- diagnostics huge
program.vco: byte 40: error[B0017]: program must not declare more than the format allows  targets=4294967295 max=65536
--- bytes together
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0600 0000 0c000000
01000000 00000000
00000100
--- diagnostics together
program.vco: byte 48: error[B0017]: program must not declare more than the format allows  targets=65537 max=65536
