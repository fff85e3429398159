# operands that make no instruction are each reported
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0200 0000 a0000000  # code
08020000 00000000 0000000000000000  # ret of a byte
08160200 00000000 0100000000000000  # retui with a destination
08160000 01000000 0100000000000000  # retui with a target
08160000 00000000 0000000001000000  # retui of more than 32 bits
1b060200 00000000 0100000000000000  # set without its immediate flag
31000000 00000000 0000000000000000  # len without a region
00200000 00000000 0000000000000000  # nop with a region
16160200 00000000 2000000000000000  # lshui by 32
01000000 ffffffff 0000000000000000  # j backwards out of the program
00000000 00000000 0100000000000000  # nop with an immediate
--- diagnostics
program.vco: byte 32: error[B0009]: instruction must be well-formed  op=ret
note: ret has no type UC, only [I, U, L, UL, P, F, D]
program.vco: byte 48: error[B0009]: instruction must be well-formed  op=ret
note: registers must be 0 to 31, and 0 where unused, not rd=1 rs1=0 rs2=0
program.vco: byte 64: error[B0009]: instruction must be well-formed  op=ret
note: target must be an index, and 0 where unused
program.vco: byte 80: error[B0009]: instruction must be well-formed  op=ret
note: immediate 4294967296 does not fit retui
program.vco: byte 96: error[B0009]: instruction must be well-formed  op=set
note: set needs an immediate
program.vco: byte 112: error[B0009]: instruction must be well-formed  op=len
note: len must name a region
program.vco: byte 128: error[B0009]: instruction must be well-formed  op=nop
note: nop names no region
program.vco: byte 144: error[B0009]: instruction must be well-formed  op=lsh
note: immediate 32 does not fit lshui
program.vco: byte 160: error[B0009]: instruction must be well-formed  op=j
note: target must be an index, and 0 where unused
program.vco: byte 176: error[B0009]: instruction must be well-formed  op=nop
note: immediate must be 0 where unused
