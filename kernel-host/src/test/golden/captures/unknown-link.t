# named fields need a link type that is known; offsets do not
--- command
run named.dpf --pcap odd.pcap
run offset.dpf --pcap odd.pcap
--- file named.dpf
ip.proto == 6
--- file offset.dpf
0:8 == 1
--- bytes odd.pcap
d4c3b2a1020004000000000000000000ffff0000690000000100000002000000
14000000140000000101010101010101010101010101010101010101
--- result
status 2
err> named.dpf:1:1: error[D0209]: a field must exist on the link type  field=ip.proto link=UNKNOWN
err>     ip.proto == 6
err>     ^^^^^^^^^^^^^
err> note: link types with ip fields: ETHERNET, RAW, LINUX_SLL, LINUX_SLL2, NULL, LOOP
status 0
out> filter           packets    share            bytes
out> offset                 1  100.0 %               20
out> all packets            1  100.0 %               20
