# tcpdump expressions are run beside filters; what they say of lengths is that on the wire
--- command
run -f 'tcp port 80' -f 'ip or ip6' -f 'greater 100' web.dpf --pcap examples/captures/links.pcapng
run -f '' --json --pcap examples/captures/exocode.pcap
run --engine interp -f inbound --pcap examples/captures/exocode.pcap
run --pcap examples/captures/exocode.pcap
compile -f 'ether proto 0x88cc' -o lldp.vco
run lldp.vco --pcap examples/captures/exocode.pcap
--- file web.dpf
tcp.dport == 80
--- result
status 0
out> filter           packets    share            bytes
out> tcp port 80          288   26.8 %           61,020
out> ip or ip6          1,056   98.3 %          196,566
out> greater 100          537   50.0 %          155,707
out> web                  162   15.1 %           15,612
out> all packets        1,074  100.0 %          197,466
status 0
out> {
out>   "capture" : "examples/captures/exocode.pcap",
out>   "engine" : "jvm",
out>   "packets" : 4713,
out>   "bytes" : 1019607,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "",
out>     "packets" : 4713,
out>     "bytes" : 1019607,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0
out>   } ]
out> }
err> expression: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 2
err> expression:1:1: error[F0206]: a test must fit the link type  link=ETHERNET
err>     inbound
err>     ^^^^^^^
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: a filter is missing: FILTER or -f EXPR
err> help: exocode run --help
status 0
status 0
out> filter           packets    share            bytes
out> lldp                   0    0.0 %                0
out> all packets        4,713  100.0 %        1,019,607
