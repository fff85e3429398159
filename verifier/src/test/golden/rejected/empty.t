# a program without instructions
--- bytes
7f56434f 0100 0100 0200 0000 00000000
--- verify
program.vco: error[V1000]: program must have an instruction
