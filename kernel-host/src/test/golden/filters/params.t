# values for parameters go to the filters that have them; one source serves many runs
--- command
run server.dpf examples/filters/to-web.dpf --param PORT=53 --pcap examples/captures/exocode.pcap
run server.dpf other.dpf --pcap examples/captures/exocode.pcap --param HOST={192.0.2.0/24,198.51.100.1} --param PORT=80
verify server.dpf --param PORT=22
compile server.dpf --param PORT=70000
disasm other.dpf --param HOST=192.0.2.1
instrument other.dpf --param HOST=192.0.2.1
compile other.dpf
compile server.dpf --param PORT={80
--- file server.dpf
param PORT = 80;
tcp.dport == PORT || udp.dport == PORT
--- file other.dpf
param HOST;
ip.src in HOST
--- result
status 0
out> filter           packets    share            bytes
out> server               249    5.3 %           22,849
out> to-web               418    8.9 %           40,405
out> all packets        4,713  100.0 %        1,019,607
status 0
out> filter           packets    share            bytes
out> server               418    8.9 %           40,405
out> other              1,153   24.5 %          152,315
out> all packets        4,713  100.0 %        1,019,607
status 0
out> server.dpf: accepted  instructions=42 proved=125 fuel<=18
status 2
err> server.dpf:2:14: error[D0301]: a value must fit its field  value=70000 field=tcp.dport bits=16
err>     tcp.dport == PORT || udp.dport == PORT
err>                  ^^^^
err> note: PORT is given as 70000
err> server.dpf:2:35: error[D0301]: a value must fit its field  value=70000 field=udp.dport bits=16
err>     tcp.dport == PORT || udp.dport == PORT
err>                                       ^^^^
err> note: PORT is given as 70000
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 30, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         ldui    r2, packet[26]
out>         bneui   r2, 0xc0000201, L1
out>         retui   1
out> L1:
out>         retui   0
status 0
out> .region packet
out> .file "other.dpf"
out>         len     r1, packet
out> .line 2 1
out>         bltui   r1, 30, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x800, L1
out>         ldui    r2, packet[26]
out>         bneui   r2, 0xc0000201, L1
out> .line 0
out>         retui   1
out> L1:
out>         retui   0
err> other.dpf: 8 -> 8 instructions fuel<=7
status 2
err> other.dpf:1:7: error[D0234]: a parameter must have a value
err>     param HOST;
err>           ^^^^
err> help: give it one, or write param HOST = VALUE;
status 2
err> param PORT:1:4: error[D0102]: words must form an expression  found=end
err>     {80
err>        ^
err> note: expected an operator or , or }
