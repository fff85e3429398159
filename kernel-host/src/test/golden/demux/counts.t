# a packet is counted for its owner, or for all filters that have it; most packets first; filters without a packet if asked for
--- command
demux examples/rules/office.txt --pcap examples/captures/exocode.pcap
demux examples/rules/office.txt --pcap examples/captures/exocode.pcap --all
demux examples/rules/office.txt --pcap examples/captures/exocode.pcap --all --top 3
demux examples/rules/office.txt --pcap examples/captures/exocode.pcap --engine interp --top 4 --order priority
demux ports.txt more.dpf --pcap examples/captures/exocode.pcap
demux ports.txt more.dpf --pcap examples/captures/exocode.pcap --zero
demux ports.txt more.dpf --pcap examples/captures/exocode.pcap --zero --top 2
demux ports.txt more.dpf --pcap examples/captures/exocode.pcap --param PORT=443
demux examples/filters --pcap examples/captures/links.pcapng --top 3 --order priority
--- file ports.txt
# names are those of files and lines; without one, the expression
telnet: tcp port 23
tcp port 25
gopher: tcp port 70
--- file more.dpf
param PORT = 80;
tcp.dport == PORT
--- result
status 0
out> filter           packets    share            bytes
out> arp                   46    1.0 %            2,167
out> ipv4                  20    0.4 %            7,767
out> ipv6                 197    4.2 %           36,053
out> tcp                  468    9.9 %           64,301
out> udp                  106    2.2 %           43,324
out> web                  833   17.7 %          276,973
out> web-alt              573   12.2 %          195,268
out> mail                 155    3.3 %           17,590
out> dns                  286    6.1 %           33,774
out> dns-tcp              176    3.7 %           30,936
out> time                 100    2.1 %           10,000
out> high-ports           179    3.8 %           26,907
out> tunnel                38    0.8 %            4,892
out> ping                 194    4.1 %           36,448
out> resets                20    0.4 %            1,140
out> servers              767   16.3 %          165,163
out> large                  8    0.2 %            9,776
out> unmatched            547   11.6 %           57,128
out> all packets        4,713  100.0 %        1,019,607
out> 1 of 18 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> arp                   46    1.0 %            2,167
out> ipv4               2,141   45.4 %          488,904
out> ipv6               1,971   41.8 %          461,632
out> tcp                2,593   55.0 %          642,966
out> udp                1,005   21.3 %          198,232
out> web                  833   17.7 %          276,973
out> web-alt              573   12.2 %          195,268
out> mail                 156    3.3 %           17,656
out> dns                  286    6.1 %           33,774
out> dns-tcp              176    3.7 %           30,936
out> time                 100    2.1 %           10,000
out> high-ports           414    8.8 %           60,204
out> tunnel                38    0.8 %            4,892
out> ping                 194    4.1 %           36,448
out> resets                20    0.4 %            1,140
out> servers            1,891   40.1 %          637,276
out> large                331    7.0 %          464,183
out> unmatched            547   11.6 %           57,128
out> all packets        4,713  100.0 %        1,019,607
out> 1 of 18 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> tcp                2,593   55.0 %          642,966
out> ipv4               2,141   45.4 %          488,904
out> ipv6               1,971   41.8 %          461,632
out> unmatched            547   11.6 %           57,128
out> all packets        4,713  100.0 %        1,019,607
out> 14 more filters
out> 1 of 18 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> ipv4               2,141   45.4 %          488,904
out> ipv6               1,971   41.8 %          461,632
out> arp                   46    1.0 %            2,167
out> large                  8    0.2 %            9,776
out> unmatched            547   11.6 %           57,128
out> all packets        4,713  100.0 %        1,019,607
out> 14 of 18 filters have no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> tcp port 25          156    3.3 %           17,656
out> more                 448    9.5 %           43,645
out> unmatched          4,109   87.2 %          958,306
out> all packets        4,713  100.0 %        1,019,607
out> 2 of 4 filters have no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> telnet                 0    0.0 %                0
out> tcp port 25          156    3.3 %           17,656
out> gopher                 0    0.0 %                0
out> more                 448    9.5 %           43,645
out> unmatched          4,109   87.2 %          958,306
out> all packets        4,713  100.0 %        1,019,607
out> 2 of 4 filters have no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> more                 448    9.5 %           43,645
out> tcp port 25          156    3.3 %           17,656
out> unmatched          4,109   87.2 %          958,306
out> all packets        4,713  100.0 %        1,019,607
out> 2 more filters
out> 2 of 4 filters have no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> tcp port 25          156    3.3 %           17,656
out> more                 266    5.6 %           45,016
out> unmatched          4,291   91.0 %          956,935
out> all packets        4,713  100.0 %        1,019,607
out> 2 of 4 filters have no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter             packets    share            bytes
out> ethernet-ipv4          149   13.9 %           29,709
out> from-servers           146   13.6 %           36,534
out> to-web                 111   10.3 %           11,232
out> unmatched              547   50.9 %          106,170
out> all packets          1,074  100.0 %          197,466
out> 6 more filters
out> 7 of 16 filters have no packet
out> 1,074 packets, 197,466 bytes in #.## s, #,### packets/s
err> examples/filters/broadcast.dpf:3:1: warning[D0209]: a field must exist on the link type  field=eth.dst link=LINUX_SLL2
err>     eth.dst == ff:ff:ff:ff:ff:ff
err>     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with eth fields: ETHERNET
err> examples/filters/dns-no-such-name.dpf:3:1: warning[D0209]: a field must exist on the link type  field=eth.type link=LINUX_SLL2
err>     eth.type == 0x0800 && ip.proto == 17 && udp.sport == 53
err>     ^^^^^^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with eth fields: ETHERNET
err> examples/filters/http-get.dpf:3:1: warning[D0209]: a field must exist on the link type  field=eth.type link=LINUX_SLL2
err>     eth.type == 0x0800 && ip.proto == 6 && ip.frag == 0
err>     ^^^^^^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with eth fields: ETHERNET
err> examples/filters/vlan-udp.dpf:3:1: warning[D0209]: a field must exist on the link type  field=eth.type link=LINUX_SLL2
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>     ^^^^^^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with eth fields: ETHERNET
err> examples/filters/arp-requests.dpf:3:1: warning[D0209]: a field must exist on the link type  field=arp.op link=RAW
err>     arp.op == 1
err>     ^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with arp fields: ETHERNET, LINUX_SLL, LINUX_SLL2
err> examples/filters/vlan-10.dpf:3:1: warning[D0209]: a field must exist on the link type  field=vlan.id link=RAW
err>     vlan.id == 10
err>     ^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with vlan fields: ETHERNET, LINUX_SLL, LINUX_SLL2
err> examples/filters/vlan-udp.dpf:3:23: warning[D0209]: a field must exist on the link type  field=vlan.type link=RAW
err>     eth.type == 0x8100 && vlan.type == 0x0800
err>                           ^^^^^^^^^^^^^^^^^^^
err> note: this never holds on this link type
err> note: link types with vlan fields: ETHERNET, LINUX_SLL, LINUX_SLL2
