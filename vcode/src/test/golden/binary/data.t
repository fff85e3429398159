# constants are as many as their region declares, stand last, and nothing else is a way to write them
--- bytes whole
7f56434f 0100 0300  # magic, version, sections
0100 0000 08000000 07000000 06000000  # regions: data 6
0200 0000 20000000
30f60200 00000000 0200000000000000  # ldui r1, data[2]
08160000 00000000 0100000000000000  # retui 1
0800 0000 06000000 000102030405
--- vcode whole
.region data
.data us 0x100, 0x302, 0x504
        ldui    r1, data[2]
        retui   1
--- binary whole
7f56434f010003000100000008000000
07000000060000000200000020000000
30f60200000000000200000000000000
08160000000000000100000000000000
0800000006000000000102030405
--- bytes none
7f56434f 0100 0200
0100 0000 08000000 07000000 00000000  # regions: data, of no bytes
0200 0000 10000000
08160000 00000000 0100000000000000
--- vcode none
.region data
        retui   1
--- binary none
7f56434f010002000100000008000000
07000000000000000200000010000000
08160000000000000100000000000000
--- bytes writable
7f56434f 0100 0300
0100 0000 08000000 07010000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 06000000 000102030405
--- diagnostics writable
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=data flags=1 reserved=0 bytes=6
--- bytes large
7f56434f 0100 0200
0100 0000 08000000 07000000 01004000  # 4 MiB and a byte
0200 0000 10000000
08160000 00000000 0100000000000000
--- diagnostics large
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=data flags=0 reserved=0 bytes=4194305
--- bytes negative
7f56434f 0100 0200
0100 0000 08000000 07000000 ffffffff
0200 0000 10000000
08160000 00000000 0100000000000000
--- diagnostics negative
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=data flags=0 reserved=0 bytes=4294967295
--- bytes undeclared
7f56434f 0100 0300
0100 0000 08000000 01000000 00000000  # regions: packet
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 06000000 000102030405
--- diagnostics undeclared
program.vco: byte 56: error[B0019]: data must be as many bytes as their region declares  declared=0 found=6
--- bytes no-regions
7f56434f 0100 0200
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 06000000 000102030405
--- diagnostics no-regions
program.vco: byte 40: error[B0019]: data must be as many bytes as their region declares  declared=0 found=6
--- bytes missing
7f56434f 0100 0200
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
--- diagnostics missing
program.vco: byte 48: error[B0019]: data must be as many bytes as their region declares  declared=6 found=0
--- bytes fewer
7f56434f 0100 0300
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 05000000 0001020304
--- diagnostics fewer
program.vco: byte 56: error[B0019]: data must be as many bytes as their region declares  declared=6 found=5
--- bytes more
7f56434f 0100 0300
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 07000000 00010203040506
--- diagnostics more
program.vco: byte 56: error[B0019]: data must be as many bytes as their region declares  declared=6 found=7
--- bytes truncated
7f56434f 0100 0300
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 06000000 00010203
--- diagnostics truncated
program.vco: byte 52: error[B0003]: file must hold all of what its headers announce  wanted=6 found=4
--- bytes huge
7f56434f 0100 0300
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 ffffffff 000102030405
--- diagnostics huge
program.vco: byte 52: error[B0003]: file must hold all of what its headers announce  wanted=4294967295 found=6
--- bytes empty
7f56434f 0100 0300
0100 0000 08000000 07000000 00000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 00000000
--- diagnostics empty
program.vco: byte 52: error[B0006]: section must be of a possible size  bytes=0
--- bytes twice
7f56434f 0100 0400
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 06000000 000102030405
0800 0000 06000000 000102030405
--- diagnostics twice
program.vco: byte 62: error[B0005]: sections must be known, in ascending order, each once  kind=8 after=8 reserved=0
--- bytes before
7f56434f 0100 0300
0800 0000 06000000 000102030405  # before what declares them
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
--- diagnostics before
program.vco: byte 16: error[B0019]: data must be as many bytes as their region declares  declared=0 found=6
--- bytes overlapping
7f56434f 0100 0300
0100 0000 08000000 07000000 06000000
0200 0000 1e000000  # code that would reach into the constants
08160000 00000000 0100000000000000
0800 0000 06000000 000102030405
--- diagnostics overlapping
program.vco: byte 28: error[B0006]: section must be of a possible size  bytes=30 unit=16 max=1048576
--- bytes trailing
7f56434f 0100 0300
0100 0000 08000000 07000000 06000000
0200 0000 10000000
08160000 00000000 0100000000000000
0800 0000 06000000 000102030405 06
--- diagnostics trailing
program.vco: byte 62: error[B0004]: file must end after its last section  extra=1
