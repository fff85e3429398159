# what is sent for packets of another link type than the first goes to a file of its own, beside the one that is named
--- file back.ash
needs send;
state last : u64;
message { last = now(); reply packet; }
--- file silent.ash
message { drop; }
--- command
run back.ash --pcap examples/captures/links.pcapng --out folder/back.pcap
run -f icmp back.ash --pcap folder/back.pcap
run -f icmp back.ash --pcap folder/back.link101.pcap
run silent.ash --pcap folder/back.link101.pcap --out folder/none.pcap
run back.ash --pcap folder/none.pcap
run back.ash --pcap folder/back.pcap --out folder/back.pcap --force
--- result
status 0
out> filter           packets    share            bytes
out> back               1,074  100.0 %          197,466
out> all packets        1,074  100.0 %          197,466
out> back: reply 1,074
out> back sent 1,074 messages, 197,466 bytes
out> back last = 1795234409347410000
out> 198 messages in folder/back.pcap
out> 358 messages in folder/back.link276.pcap
out> 358 messages in folder/back.link113.pcap
out> 112 messages in folder/back.link101.pcap
out> 48 messages in folder/back.link0.pcap
status 0
out> filter           packets    share            bytes
out> icmp                  10    5.1 %              945
out> back                 198  100.0 %           35,728
out> all packets          198  100.0 %           35,728
out> back: reply 198
out> back sent 198 messages, 35,728 bytes
out> back last = 1795234409347409146
status 0
out> filter           packets    share            bytes
out> icmp                   8    7.1 %              637
out> back                 112  100.0 %           20,468
out> all packets          112  100.0 %           20,468
out> back: reply 112
out> back sent 112 messages, 20,468 bytes
out> back last = 1795234408992331000
status 0
out> filter           packets    share            bytes
out> silent               112  100.0 %           20,468
out> all packets          112  100.0 %           20,468
out> silent: drop 112
out> 0 messages in folder/none.pcap
status 0
out> filter           packets    share            bytes
out> back                   0    0.0 %                0
out> all packets            0    0.0 %                0
out> back last = 0
status 2
err> folder/back.pcap: error[H0022]: output must not be the capture that is read
