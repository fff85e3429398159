# lines name their source, are in order, and each says something new
--- bytes no-file
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 0d000000
00
00000000 01000000 00000000
--- diagnostics no-file
program.vco: byte 40: error[B0018]: lines must name their source, be in order and each say something new  file=
--- bytes file
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 0e000000
0122
00000000 01000000 00000000
--- diagnostics file
program.vco: byte 40: error[B0018]: lines must name their source, be in order and each say something new  file="
--- bytes not-ascii
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 0e000000
0180
00000000 01000000 00000000
--- diagnostics not-ascii
program.vco: byte 40: error[B0018]: lines must name their source, be in order and each say something new  file=�
--- bytes nothing
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 0e000000
0178  # x
00000000 00000000 00000000
--- diagnostics nothing
program.vco: byte 42: error[B0018]: lines must name their source, be in order and each say something new  pc=0 line=0 column=0
--- bytes same
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 1a000000
0178  # x
00000000 01000000 00000000
01000000 01000000 00000000
--- diagnostics same
program.vco: byte 54: error[B0018]: lines must name their source, be in order and each say something new  pc=1 line=1 column=0
--- bytes order
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 1a000000
0178  # x
01000000 01000000 00000000
01000000 02000000 00000000
--- diagnostics order
program.vco: byte 54: error[B0018]: lines must name their source, be in order and each say something new  pc=1 line=2 column=0
--- bytes column
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 1a000000
0178  # x
00000000 01000000 00000000
01000000 00000000 01000000
--- diagnostics column
program.vco: byte 54: error[B0018]: lines must name their source, be in order and each say something new  pc=1 line=0 column=1
--- bytes negative
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 0e000000
0178  # x
00000000 ffffffff 00000000
--- diagnostics negative
program.vco: byte 42: error[B0018]: lines must name their source, be in order and each say something new  pc=0 line=4294967295 column=0
--- bytes short
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0700 0000 0a000000
0178  # x
00000000 01000000
--- diagnostics short
program.vco: byte 42: error[B0010]: declaration must end inside its section  wanted=12 found=8
