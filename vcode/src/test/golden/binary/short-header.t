# the file ends in its header
--- bytes
7f56434f 0100
--- diagnostics
program.vco: byte 6: error[B0003]: file must hold all of what its headers announce  wanted=8
