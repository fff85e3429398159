# unknown operation, type and region are each reported
--- bytes
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000 01000000 00000000  # regions: packet
0200 0000 40000000  # code
ff000000 00000000 0000000000000000
080f0000 00000000 0000000000000000
30f40300 00000000 0000000000000000
08160000 00000000 0100000000000000  # retui 1
--- diagnostics
program.vco: byte 32: error[B0008]: instruction must name a known operation, type and region  op=255 type=0 region=0
program.vco: byte 48: error[B0008]: instruction must name a known operation, type and region  op=8 type=15 region=0
program.vco: byte 64: error[B0008]: instruction must name a known operation, type and region  op=48 type=4 region=15
