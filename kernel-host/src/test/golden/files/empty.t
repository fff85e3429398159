# empty files of every kind
--- command
verify empty.dpf empty.vs empty.vco
--- file empty.dpf
--- file empty.vs
--- file empty.vco
--- result
status 2
out> empty.dpf: malformed
out> empty.vs: rejected
out> empty.vco: malformed
err> empty.dpf:1:1: error[D0103]: a filter must have an atom
err>
err>     ^
err> help: write one, for example ip.proto == 6
err> empty.vs: error[V1000]: program must have an instruction
err> empty.vco: byte 0: error[B0001]: file must begin with the magic of binary VCODE  bytes=0
