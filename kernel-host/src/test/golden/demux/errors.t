# what keeps filters from being merged, and captures from being read to their end
--- command
demux --pcap examples/captures/exocode.pcap
demux few.txt
demux few.txt missing.txt --pcap examples/captures/exocode.pcap
demux few.txt --pcap missing.pcap
demux few.txt more.txt --pcap examples/captures/exocode.pcap
demux few.txt few.txt --pcap examples/captures/exocode.pcap
demux bad.txt --pcap examples/captures/exocode.pcap
demux boxes.txt --pcap examples/captures/exocode.pcap
demux same.txt --pcap examples/captures/exocode.pcap
demux same.txt --pcap examples/captures/exocode.pcap --order priority
demux same.txt --pcap examples/captures/exocode.pcap --all
demux few.txt --pcap cut.pcap
demux few.txt --pcap cut.pcap --json
demux bad.txt --pcap none.pcap
demux few.txt --pcap none.pcap --series 1
demux cooked.txt --pcap examples/captures/exocode.pcap
demux cooked.txt --pcap examples/captures/links.pcapng
demux few.txt --pcap examples/captures/exocode.pcap --top 0
demux few.txt --pcap examples/captures/exocode.pcap --order random
demux few.txt --pcap examples/captures/exocode.pcap --param PORT=1
--- file few.txt
web: tcp port 80
tcp: tcp
--- file more.txt
udp: udp
tcp: ip proto 6
--- file bad.txt
web: tcp port 80
dns: udp prot 53
ssh: tcp port ssl
--- file boxes.txt
web: tcp port 80
many: (ether[0] = 1 or ether[1] = 1) and (ether[2] = 1 or ether[3] = 1) and (ether[4] = 1 or ether[5] = 1) and (ether[6] = 1 or ether[7] = 1) and (ether[8] = 1 or ether[9] = 1) and (ether[10] = 1 or ether[11] = 1) and (ether[12] = 1 or ether[13] = 1) and (ether[14] = 1 or ether[15] = 1) and (ether[16] = 1 or ether[17] = 1) and (ether[18] = 1 or ether[19] = 1) and (ether[20] = 1 or ether[21] = 1) and (ether[22] = 1 or ether[23] = 1)
--- file same.txt
web: tcp port 80
http: port 80 and tcp
--- file cooked.txt
in: inbound
ip: ip
--- bytes cut.pcap
d4c3b2a1020004000000000000000000ffff0000010000000100000002000000
140000003c000000010101010101010101010101010101010101010101000000
020000001e0000001e0000000202020202020202020202020202020202020202
0202020202020202020201000000020000002800000028000000030303030303
0303030303030303030303
--- bytes none.pcap
d4c3b2a1020004000000000000000000ffff000001000000
--- result
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: missing required parameter: 'RULES'
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: missing required argument (specify one of these): (--pcap=FILE | --save=FILE)
err> help: exocode demux --help
status 2
err> missing.txt: error[H0002]: file must exist
status 2
err> missing.pcap: error[C0001]: capture must exist
status 2
err> more.txt: error[H0020]: each filter must have a name of its own  name=tcp
err> note: another one is in few.txt
status 2
err> few.txt: error[H0020]: each filter must have a name of its own  name=web
err> note: another one is in few.txt
err> few.txt: error[H0020]: each filter must have a name of its own  name=tcp
err> note: another one is in few.txt
status 2
err> bad.txt:2:10: error[F0102]: words must form an expression  found='prot'
err>     dns: udp prot 53
err>              ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> bad.txt:3:15: error[F0202]: a port must be a number or a known name  found=ssl
err>     ssh: tcp port ssl
err>                   ^^^
err> help: did you mean ssh
status 2
err> boxes.txt: error[H0201]: filter must be a union of no more boxes than the limit to be merged with others  filter=many limit=2048
err> help: make several filters of its alternatives
status 2
err> same.txt: error[H0202]: filter must not accept the same packets as another one  filter=http
err> note: web accepts the same packets
err> help: with --order priority the first of them has the packets; --all counts for both
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> unmatched          3,880   82.3 %          742,634
out> all packets        4,713  100.0 %        1,019,607
out> 1 of 2 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> http                 833   17.7 %          276,973
out> unmatched          3,880   82.3 %          742,634
out> all packets        4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 1
out> filter           packets    share            bytes
out> unmatched              2  100.0 %               90
out> all packets            2  100.0 %               90
out> 2 of 2 filters have no packet
out> 2 packets, 90 bytes in #.## s, #,### packets/s
err> cut.pcap: byte 106: warning[C0011]: capture must end at the end of a packet  packet=3 wanted=56 found=33
status 1
out> {
out>   "capture" : "cut.pcap",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "owner",
out>   "packets" : 2,
out>   "bytes" : 90,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : false,
out>   "filters" : [ ],
out>   "filtersTotal" : 2,
out>   "filtersWithoutPacket" : 2,
out>   "unmatched" : {
out>     "packets" : 2,
out>     "bytes" : 90
out>   }
out> }
err> cut.pcap: byte 106: warning[C0011]: capture must end at the end of a packet  packet=3 wanted=56 found=33
status 2
err> bad.txt:2:10: error[F0102]: words must form an expression  found='prot'
err>     dns: udp prot 53
err>              ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> bad.txt:3:15: error[F0202]: a port must be a number or a known name  found=ssl
err>     ssh: tcp port ssl
err>                   ^^^
err> help: did you mean ssh
status 0
out> filter           packets    share            bytes
out> unmatched              0    0.0 %                0
out> all packets            0    0.0 %                0
out> 2 of 2 filters have no packet
out> 0 packets, 0 bytes in #.## s, #,### packets/s
out>
out> from      other  unmatched        all
status 2
err> cooked.txt:1:5: error[F0206]: a test must fit the link type  rule=in link=ETHERNET
err>     in: inbound
err>         ^^^^^^^
status 0
out> filter           packets    share            bytes
out> ip                   744   69.3 %          151,261
out> in                   138   12.8 %           17,692
out> unmatched            192   17.9 %           28,513
out> all packets        1,074  100.0 %          197,466
out> 1,074 packets, 197,466 bytes in #.## s, #,### packets/s
err> cooked.txt:1:5: warning[F0206]: a test must fit the link type  rule=in link=NULL,ETHERNET,RAW interfaces=0,3,4 packets=358
err>     in: inbound
err>         ^^^^^^^
err> note: no packet of this link type matches
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: value for option '--top' must be 1 to 2147483647, not 0
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: invalid value for option '--order': expected one of specific, priority, but was 'random'
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: no filter has a parameter PORT
err> help: exocode demux --help
