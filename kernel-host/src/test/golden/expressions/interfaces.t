# what the packets of one interface cannot have is not found there; if no interface can, the run ends
--- command
run -f inbound -f 'not vlan' -f udp --pcap examples/captures/links.pcapng
run -f inbound -f udp -f 'ifindex 3 and vlan' --pcap examples/captures/links.pcapng
run -f inbound --pcap examples/captures/exocode.pcap
run -f inbound --pcap none.pcap
--- bytes none.pcap
d4c3b2a1020004000000000000000000ffff000001000000
--- result
status 0
out> filter           packets    share            bytes
out> inbound              418   38.9 %           62,964
out> not vlan             198   18.4 %           35,728
out> udp                  570   53.1 %          116,785
out> all packets        1,074  100.0 %          197,466
err> -f 1:1:1: warning[F0206]: a test must fit the link type  link=ETHERNET
err>     inbound
err>     ^^^^^^^
err> note: no packet of this link type matches
err> -f 2:1:5: warning[F0206]: a test must fit the link type  link=LINUX_SLL2
err>     not vlan
err>         ^^^^
err> note: no packet of this link type matches
status 2
err> -f 3:1:1: error[F0206]: a test must fit the link type  link=ETHERNET
err>     ifindex 3 and vlan
err>     ^^^^^^^^^
status 2
err> expression:1:1: error[F0206]: a test must fit the link type  link=ETHERNET
err>     inbound
err>     ^^^^^^^
status 0
out> filter           packets    share            bytes
out> inbound                0    0.0 %                0
out> all packets            0    0.0 %                0
