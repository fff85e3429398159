# malformed bytes never reach an engine
--- command
verify bad.vco
run bad.vco --pcap examples/captures/exocode.pcap
disasm bad.vco
--- bytes bad.vco
7f56434f 0100 0200 0100 0000 08000000 01000000 00000000 0200 0000 10000000 ff000000 00000000 0000000000000000
--- result
status 2
out> bad.vco: malformed
err> bad.vco: byte 32: error[B0008]: instruction must name a known operation, type and region  op=255 type=0 region=0
status 2
err> bad.vco: byte 32: error[B0008]: instruction must name a known operation, type and region  op=255 type=0 region=0
status 2
err> bad.vco: byte 32: error[B0008]: instruction must name a known operation, type and region  op=255 type=0 region=0
