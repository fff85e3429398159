# packets of an unknown link type have a length and bytes
--- command
run -f 'len > 19 and ether[0] = 1' -f 'less 19' --pcap odd.pcap
run -f 'tcp port 80' --pcap odd.pcap
--- bytes odd.pcap
d4c3b2a1020004000000000000000000ffff0000690000000100000002000000
14000000140000000101010101010101010101010101010101010101
--- result
status 0
out> filter                         packets    share            bytes
out> len > 19 and ether[0] = 1            1  100.0 %               20
out> less 19                              0    0.0 %                0
out> all packets                          1  100.0 %               20
status 2
err> expression:1:1: error[F0206]: a test must fit the link type  link=UNKNOWN
err>     tcp port 80
err>     ^^^^^^^^^^^
err> note: of packets of an unknown link type, len, less, greater, byte and ether[...] can be asked for
