# a signature is of types of registers, without a gap
--- bytes result
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 0a000000
0100000000000000
0166  # f
--- diagnostics result
program.vco: byte 40: error[B0012]: signature must be of types of registers, and not too long  signature=0x0000000000000001 parameters<=6
--- bytes unknown-result
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 0a000000
0c00000000000000
0166  # f
--- diagnostics unknown-result
program.vco: byte 40: error[B0012]: signature must be of types of registers, and not too long  signature=0x000000000000000c parameters<=6
--- bytes parameter
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 0a000000
2700000000000000
0166  # f
--- diagnostics parameter
program.vco: byte 40: error[B0012]: signature must be of types of registers, and not too long  signature=0x0000000000000027 parameters<=6
--- bytes unknown-parameter
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 0a000000
f700000000000000
0166  # f
--- diagnostics unknown-parameter
program.vco: byte 40: error[B0012]: signature must be of types of registers, and not too long  signature=0x00000000000000f7 parameters<=6
--- bytes gap
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 0a000000
0707000000000000
0166  # f
--- diagnostics gap
program.vco: byte 40: error[B0012]: signature must be of types of registers, and not too long  signature=0x0000000000000707 parameters<=6
--- bytes import-of-seven
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 0a000000
7777777700000000
0166  # f
--- diagnostics import-of-seven
program.vco: byte 40: error[B0012]: signature must be of types of registers, and not too long  signature=0x0000000077777777 parameters<=6
--- bytes function-of-thirteen
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 12000000
00000000 00000000 7777777777777700
0166  # f
--- diagnostics function-of-thirteen
program.vco: byte 48: error[B0012]: signature must be of types of registers, and not too long  signature=0x0077777777777777 parameters<=12
--- bytes short
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0400 0000 04000000
07000000
--- diagnostics short
program.vco: byte 40: error[B0010]: declaration must end inside its section  wanted=8 found=4
