# a packet with fewer bytes on the wire than were captured: lengths are the file's word, as in libpcap, and all captured bytes are there
--- command
run -f 'len = 20' -f 'greater 21' -f 'tcp port 80' --pcap short.pcap
run -f 'len = 20' -f 'greater 21' -f 'tcp port 80' --pcap short.pcapng
--- bytes short.pcap
d4c3b2a1020004000000000000000000ffff0000010000000100000000000000
3600000014000000020000000002020000000001080045000028000100004006
00000a0000010a0000020400005000000001000000005002ffff00000000
--- bytes short.pcapng
0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c00000001000000
1400000001000000ffff00001400000006000000580000000000000000000000
0000000036000000140000000200000000020200000000010800450000280001
0000400600000a0000010a0000020400005000000001000000005002ffff0000
0000000058000000
--- result
status 0
out> filter           packets    share            bytes
out> len = 20               1  100.0 %               20
out> greater 21             0    0.0 %                0
out> tcp port 80            1  100.0 %               20
out> all packets            1  100.0 %               20
status 0
out> filter           packets    share            bytes
out> len = 20               1  100.0 %               20
out> greater 21             0    0.0 %                0
out> tcp port 80            1  100.0 %               20
out> all packets            1  100.0 %               20
