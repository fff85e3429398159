# a program that writes to packets changes none that others look at
--- command
run clear.vs -f ip --pcap examples/captures/exocode.pcap
run -f ip clear.vs --pcap examples/captures/exocode.pcap
--- file clear.vs
.region packet rw

.function main () u
        len     r1, packet
        bltui   r1, 14, L1
        setu    r2, 0
        stuci   r2, packet[12]
L1:
        retui   1
--- result
status 0
out> filter           packets    share            bytes
out> clear              4,713  100.0 %        1,019,607
out> ip                 2,141   45.4 %          488,904
out> all packets        4,713  100.0 %        1,019,607
status 0
out> filter           packets    share            bytes
out> ip                 2,141   45.4 %          488,904
out> clear              4,713  100.0 %        1,019,607
out> all packets        4,713  100.0 %        1,019,607
