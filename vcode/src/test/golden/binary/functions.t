# functions are in order, and where the default says the same there are none
--- bytes default
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 15000000
00000000 00000000 0700000000000000
046d61696e  # main
--- diagnostics default
program.vco: byte 40: error[B0014]: functions must begin at different instructions, in order, the first at 0, and be declared if needed  functions=1
--- bytes first
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 15000000
01000000 00000000 0700000000000000
046d61696e  # main
--- diagnostics first
program.vco: byte 40: error[B0014]: functions must begin at different instructions, in order, the first at 0, and be declared if needed  start=1 least=0
--- bytes same-start
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 27000000
00000000 00000000 0700000000000000
046d61696e  # main
00000000 00000000 0700000000000000
0166  # f
--- diagnostics same-start
program.vco: byte 61: error[B0014]: functions must begin at different instructions, in order, the first at 0, and be declared if needed  start=0 least=1
--- bytes largest-start
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 39000000
00000000 00000000 0700000000000000
046d61696e  # main
ffffff7f 00000000 0700000000000000
0166  # f
00000000 00000000 0700000000000000
0167  # g
--- diagnostics largest-start
program.vco: byte 79: error[B0014]: functions must begin at different instructions, in order, the first at 0, and be declared if needed  start=0 least=2147483648
--- bytes negative-start
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 27000000
00000000 00000000 0700000000000000
046d61696e  # main
ffffffff 00000000 0700000000000000
0166  # f
--- diagnostics negative-start
program.vco: byte 61: error[B0014]: functions must begin at different instructions, in order, the first at 0, and be declared if needed  start=4294967295 least=1
--- bytes locals
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 15000000
00000000 01100000 0700000000000000
046d61696e  # main
--- diagnostics locals
program.vco: byte 44: error[B0011]: region and locals must be of a possible kind and size  locals=4097 max=4096
--- bytes negative-locals
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 15000000
00000000 ffffffff 0700000000000000
046d61696e  # main
--- diagnostics negative-locals
program.vco: byte 44: error[B0011]: region and locals must be of a possible kind and size  locals=4294967295 max=4096
--- bytes short
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 0c000000
00000000 00000000 07000000
--- diagnostics short
program.vco: byte 40: error[B0010]: declaration must end inside its section  wanted=16 found=12
--- bytes short-name
7f56434f 0100 0200  # magic, version, sections
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
0300 0000 15000000
00000000 00000000 0700000000000000
056d61696e
--- diagnostics short-name
program.vco: byte 57: error[B0010]: declaration must end inside its section  wanted=5 found=4
