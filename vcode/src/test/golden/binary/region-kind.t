# a region is declared as it can be, and no other way
--- bytes packet-size
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0100 0000 01000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics packet-size
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=packet flags=0 reserved=0 bytes=1
--- bytes user-read-only
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0200 0000 01000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics user-read-only
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=user flags=0 reserved=0 bytes=1
--- bytes flags
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0102 0000 00000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics flags
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=packet flags=2 reserved=0 bytes=0
--- bytes reserved
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0201 0100 00000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics reserved
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=user flags=1 reserved=1 bytes=0
--- bytes large
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0301 0000 01000001
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics large
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=state flags=1 reserved=0 bytes=16777217
--- bytes negative
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0401 0000 ffffffff
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics negative
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=scratch flags=1 reserved=0 bytes=4294967295
--- bytes local
7f56434f 0100 0200  # magic, version, sections
0100 0000 08000000
0601 0000 08000000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics local
program.vco: byte 16: error[B0011]: region and locals must be of a possible kind and size  region=local flags=1 reserved=0 bytes=8
--- bytes part
7f56434f 0100 0200  # magic, version, sections
0100 0000 04000000
0301 0000
0200 0000 10000000  # code
08160000 00000000 0100000000000000  # retui 1
--- diagnostics part
program.vco: byte 12: error[B0006]: section must be of a possible size  bytes=4 unit=8 max=56
