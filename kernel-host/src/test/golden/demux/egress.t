# of each sender what he may send is counted, and what he may not, with the numbers of the first packets
--- command
demux permits.txt --egress senders.txt --pcap examples/captures/exocode.pcap
demux permits.txt --egress senders.txt --pcap examples/captures/exocode.pcap --json --engine interp
demux any.txt --egress senders.txt --pcap examples/captures/exocode.pcap
demux wrong.txt --egress senders.txt --pcap examples/captures/exocode.pcap
demux permits.txt --egress missing.txt --pcap examples/captures/exocode.pcap
demux permits.txt --egress twice.txt --pcap examples/captures/exocode.pcap
demux permits.txt --egress links.txt --pcap examples/captures/links.pcapng
demux permits.txt --egress senders.txt --pcap examples/captures/exocode.pcap --top 2
demux permits.txt --egress senders.txt --save permits.saved
demux permits.txt --egress senders.txt --pcap none.pcap
--- file senders.txt
servers: src net 198.51.100.0/24
others: not src net 198.51.100.0/24 and not arp
silent: ether src 1:2:3:4:5:6
--- file permits.txt
servers.web: tcp src port 80
servers.names: udp src port 53
others: dst net 198.51.100.0/24
--- file any.txt
servers: ip or ip6
others:
--- file wrong.txt
server: tcp
other.web: tcp
nobody: ip
--- file twice.txt
servers: tcp
others: ip proto 6 or ip6 proto 6
--- file links.txt
servers: inbound
others:
--- bytes none.pcap
d4c3b2a1020004000000000000000000ffff000001000000
--- result
status 1
out> sender           packets            bytes    permitted      refused  first refused
out> servers              984          336,513          305          679  40, 362, 365, 366, 369
out> others             3,679          680,851        1,075        2,604  1, 2, 3, 4, 5
out> no sender             50            2,243            0           50  36, 37, 3447, 3448, 3449
out> all packets        4,713        1,019,607        1,380        3,333
out> 1 of 3 senders sent nothing
status 1
out> {
out>   "capture" : "examples/captures/exocode.pcap",
out>   "packets" : 4713,
out>   "bytes" : 1019607,
out>   "refused" : 3333,
out>   "complete" : true,
out>   "senders" : [ {
out>     "name" : "servers",
out>     "packets" : 984,
out>     "bytes" : 336513,
out>     "permitted" : 305,
out>     "refused" : 679,
out>     "firstRefused" : [ 40, 362, 365, 366, 369 ]
out>   }, {
out>     "name" : "others",
out>     "packets" : 3679,
out>     "bytes" : 680851,
out>     "permitted" : 1075,
out>     "refused" : 2604,
out>     "firstRefused" : [ 1, 2, 3, 4, 5 ]
out>   }, {
out>     "name" : "silent",
out>     "packets" : 0,
out>     "bytes" : 0,
out>     "permitted" : 0,
out>     "refused" : 0,
out>     "firstRefused" : [ ]
out>   } ],
out>   "noSender" : {
out>     "packets" : 50,
out>     "bytes" : 2243,
out>     "permitted" : 0,
out>     "refused" : 50,
out>     "firstRefused" : [ 36, 37, 3447, 3448, 3449 ]
out>   }
out> }
status 1
out> sender           packets            bytes    permitted      refused  first refused
out> servers              984          336,513          984            0
out> others             3,679          680,851        3,679            0
out> no sender             50            2,243            0           50  36, 37, 3447, 3448, 3449
out> all packets        4,713        1,019,607        4,663           50
out> 1 of 3 senders sent nothing
status 2
err> wrong.txt: error[H0026]: permit must have the name of a sender, or begin with it and a dot  name=server
err> help: did you mean servers
err> wrong.txt: error[H0026]: permit must have the name of a sender, or begin with it and a dot  name=other.web
err> wrong.txt: error[H0026]: permit must have the name of a sender, or begin with it and a dot  name=nobody
status 2
err> missing.txt: error[H0002]: file must exist
status 2
err> twice.txt: error[H0202]: filter must not accept the same packets as another one  filter=others
err> note: servers accepts the same packets
err> help: with --order priority the first of them has the packets; --all counts for both
status 1
out> sender           packets            bytes    permitted      refused  first refused
out> others               656          134,502           91          565  4, 5, 6, 13, 14
out> servers              418           62,964           24          394  2, 3, 8, 9, 11
out> no sender              0                0            0            0
out> all packets        1,074          197,466          115          959
err> links.txt:1:10: warning[F0206]: a test must fit the link type  rule=servers link=NULL,ETHERNET,RAW interfaces=0,3,4 packets=358
err>     servers: inbound
err>              ^^^^^^^
err> note: no packet of this link type matches
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --top is not about --egress
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --egress is about --pcap
err> help: exocode demux --help
status 0
out> sender           packets            bytes    permitted      refused  first refused
out> no sender              0                0            0            0
out> all packets            0                0            0            0
out> 3 of 3 senders sent nothing
