# another kind of file
--- bytes
cafebabe 0000 0000
--- diagnostics
program.vco: byte 0: error[B0001]: file must begin with the magic of binary VCODE  bytes=8
