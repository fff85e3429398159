# what expressions mean is said by --dialect, of all on the command line; explain shows the filter in either
--- command
explain --dialect extended --link raw 'greater 100'
explain 'less 100'
explain --link raw 'ip[0] = 0x45'
explain --dialect extended 'vxlan and tcp port 80'
explain 'llc s'
explain --dialect strict 'ip'
compile --dialect extended --link raw -f 'not vlan 5 and len > 100'
run --dialect extended -f 'vlan or ip' -f 'tcp port 80 or 443' --pcap examples/captures/exocode.pcap
run -f 'vlan or ip' -f 'tcp port 80 or 443' --pcap examples/captures/exocode.pcap
run --dialect extended -f 'tcp[ip[0]] = 1' -f 'tcp' --pcap examples/captures/exocode.pcap
--- result
status 0
out> length >= 100
out>
out> filter (.dpf): length >= 100
out>
out> .region packet
out> .import wire_length () l
out>         hcalll  r1, wire_length()
out>         anduli  r1, r1, 0x7fffffff
out>         bltui   r1, 100, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=5 fuel<=19
status 0
out> length <= 100
out>
out> filter (.dpf): length <= 100
out>
out> .region packet
out> .import wire_length () l
out>         hcalll  r1, wire_length()
out>         anduli  r1, r1, 0x7fffffff
out>         bgtui   r1, 100, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=5 fuel<=19
status 0
out> all of
out>   (packet[0:1] & 240) == 64
out>   packet[0:1] == 69
out>
out> filter (.dpf): ip[0:8] == 0x45
out> note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under "Two dialects"
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 1, L1
out>         lduci   r2, packet[0]
out>         andui   r3, r2, 240
out>         bneui   r3, 64, L1
out>         bneui   r2, 69, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=8 fuel<=7
status 2
err> expression:1:20: error[F0402]: in the extended dialect, a test must be one that the filter language has  behind=vxlan
err>     vxlan and tcp port 80
err>                        ^^
err> note: libpcap looks for it inside the tunnel, and here no test moves another
err> help: write it before vxlan for the outer packet; for the inner one, a filter (.dpf) has inner.NAME
status 0
out> all of
out>   packet[12:2] <= 1500
out>   not
out>     packet[14:2] == 65535
out>   (packet[16:1] & 3) == 1
out>
out> filter (.dpf): none; in the extended dialect, a test must be one that the filter language has  found=llc
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 17, L1
out>         ldusi   r2, packet[12]
out>         bgtui   r2, 0x5dc, L1
out>         ldusi   r2, packet[14]
out>         bequi   r2, 0xffff, L1
out>         lduci   r2, packet[16]
out>         andui   r2, r2, 3
out>         bneui   r2, 1, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=11 fuel<=10
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: invalid value for option '--dialect': expected one of pcap, extended, but was 'strict'
err> help: exocode explain --help
status 0
out> .region packet
out> .import wire_length () l
out>         hcalll  r1, wire_length()
out>         anduli  r1, r1, 0x7fffffff
out>         bltui   r1, 101, L1
out>         retui   1
out> L1:
out>         retui   0
err> expression:1:5: warning[D0209]: a field must exist on the link type  protocol=vlan link=RAW
err>     not vlan 5 and len > 100
err>         ^^^^^^
err> note: this never holds on this link type
err> note: link types with vlan fields: ETHERNET, LINUX_SLL, LINUX_SLL2
status 0
out> filter                  packets    share            bytes
out> vlan or ip                2,696   57.2 %          555,808
out> tcp port 80 or 443        1,339   28.4 %          365,925
out> all packets               4,713  100.0 %        1,019,607
status 0
out> filter                  packets    share            bytes
out> vlan or ip                  600   12.7 %           69,057
out> tcp port 80 or 443        1,185   25.1 %          346,845
out> all packets               4,713  100.0 %        1,019,607
status 2
err> -f 1:1:1: error[F0402]: in the extended dialect, a test must be one that the filter language has
err>     tcp[ip[0]] = 1
err>     ^^^^^^^^^^
err> note: where the bytes are is computed from the packet
err> help: name a field in a filter (.dpf), or move to the place with SHIFT; the dialect pcap has it, too
