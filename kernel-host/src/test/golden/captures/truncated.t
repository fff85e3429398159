# a capture that ends in a packet: the packets before it are counted, the end is reported
--- command
run all.vs --pcap cut.pcap
run all.vs --pcap cut.pcap --json
--- file all.vs
        retui   1
--- bytes cut.pcap
d4c3b2a1020004000000000000000000ffff0000010000000100000002000000
140000003c000000010101010101010101010101010101010101010101000000
020000001e0000001e0000000202020202020202020202020202020202020202
0202020202020202020201000000020000002800000028000000030303030303
0303030303030303030303
--- result
status 1
out> filter           packets    share            bytes
out> all                    2  100.0 %               90
out> all packets            2  100.0 %               90
err> cut.pcap: byte 106: warning[C0011]: capture must end at the end of a packet  packet=3 wanted=56 found=33
status 1
out> {
out>   "capture" : "cut.pcap",
out>   "engine" : "jvm",
out>   "packets" : 2,
out>   "bytes" : 90,
out>   "complete" : false,
out>   "filters" : [ {
out>     "name" : "all",
out>     "packets" : 2,
out>     "bytes" : 90,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0
out>   } ]
out> }
err> cut.pcap: byte 106: warning[C0011]: capture must end at the end of a packet  packet=3 wanted=56 found=33
