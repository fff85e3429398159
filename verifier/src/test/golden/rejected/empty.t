# a program without instructions
--- assembly
.region packet
--- verify
program.vco: error[V1000]: program must have an instruction
