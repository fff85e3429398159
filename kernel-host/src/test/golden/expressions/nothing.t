# an expression of nothing accepts everything, which is said; one that has no filter of the other dialect is right in its own
--- command
run -f '' --pcap examples/captures/exocode.pcap
run -F none.txt --dialect extended --pcap examples/captures/exocode.pcap
explain ''
explain 'ip[-1] = 3'
explain --dialect extended 'ip[-1] = 3'
--- file none.txt
# nothing
--- result
status 0
out> filter           packets    share            bytes
out>                    4,713  100.0 %        1,019,607
out> all packets        4,713  100.0 %        1,019,607
err> expression: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 0
out> filter           packets    share            bytes
out> none.txt           4,713  100.0 %        1,019,607
out> all packets        4,713  100.0 %        1,019,607
err> none.txt: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 0
out> always
out>
out> filter (.dpf): length >= 0
out>
out> .region packet
out>         retui   1
out>
out> proved safe  instructions=1 fuel<=1
err> expression: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 0
out> all of
out>   packet[12:2] == 2048
out>   packet[13:1] == 3
out>
out> filter (.dpf): none; a value must not pass the largest of its kind  found=4294967295 limit=262143
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 14, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         lduci   r2, packet[13]
out>         bneui   r2, 3, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=8 fuel<=7
status 2
err> expression:1:1: error[F0305]: a value must not pass the largest of its kind  found=4294967295 limit=262143
err>     ip[-1] = 3
err>     ^^^^^^
