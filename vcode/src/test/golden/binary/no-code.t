# a program without code is one, which no engine takes
--- bytes
7f56434f 0100 0100
0100 0000 08000000 01000000 00000000  # regions: packet
--- vcode
.region packet
