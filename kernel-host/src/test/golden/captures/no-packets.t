# a capture without packets is no mistake
--- command
run all.vs --pcap none.pcap
--- file all.vs
        retui   1
--- bytes none.pcap
d4c3b2a1020004000000000000000000ffff000001000000
--- result
status 0
out> filter           packets    share            bytes
out> all                    0    0.0 %                0
out> all packets            0    0.0 %                0
