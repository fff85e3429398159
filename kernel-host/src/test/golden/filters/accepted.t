# a filter that is accepted, its program and its counts
--- command
verify web.dpf
compile web.dpf
run web.dpf --pcap examples/captures/exocode.pcap
--- file web.dpf
ip.proto == 6 && tcp.dport == 80
--- result
status 0
out> web.dpf: accepted  instructions=18 proved=54 fuel<=17
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 24, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         lduci   r2, packet[23]
out>         bneui   r2, 6, L1
out>         ldusi   r2, packet[20]
out>         andui   r2, r2, 0x1fff
out>         bneui   r2, 0, L1
out>         lduci   r2, packet[14]
out>         andui   r2, r2, 15
out>         lshui   r2, r2, 2
out>         addii   r3, r2, 18
out>         bgti    r3, r1, L1
out>         ldusi   r3, packet[r2+16]
out>         bneui   r3, 80, L1
out>         retui   1
out> L1:
out>         retui   0
status 0
out> filter           packets    share            bytes
out> web                  251    5.3 %           22,378
out> all packets        4,713  100.0 %        1,019,607
