# no bytes at all
--- bytes

--- diagnostics
program.vco: byte 0: error[B0001]: file must begin with the magic of binary VCODE  bytes=0
