# a capture with an impossible length: the packets before it are counted
--- command
run all.vs --pcap bad.pcap
--- file all.vs
        retui   1
--- bytes bad.pcap
d4c3b2a1020004000000000000000000ffff0000010000000100000002000000
1400000014000000010101010101010101010101010101010101010101000000
02000000ffffff7fffffff7f0000000000000000000000000000000000000000
--- result
status 1
out> filter           packets    share            bytes
out> all                    1  100.0 %               20
out> all packets            1  100.0 %               20
err> bad.pcap: byte 68: error[C0013]: captured length must not exceed the limit  packet=2 captured=2147483647 limit=262144
