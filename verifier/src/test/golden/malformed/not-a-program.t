# bytes that are no program are malformed, not rejected
--- bytes
cafebabe
--- verify
program.vco: byte 0: error[B0001]: file must begin with the magic of binary VCODE  bytes=4
