# a later version
--- bytes
7f56434f 0200 0100
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics
program.vco: byte 4: error[B0002]: format version must be one this library reads  version=2 known=1
