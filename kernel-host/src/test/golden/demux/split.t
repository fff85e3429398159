# the packets of each filter in a file of its own; what is there is not overwritten unless that is asked for, and the capture never
--- command
demux few.txt --pcap examples/captures/exocode.pcap --split folder/out
run -f '' -f 'tcp port 80' --pcap folder/out/web.pcap
run -f '' -f 'tcp port 80' --pcap folder/out/unmatched.pcap
demux few.txt --pcap examples/captures/exocode.pcap --split folder/out
demux other.txt --pcap folder/out/web.pcap --split folder/out --force
demux few.txt --pcap folder/out/web.pcap --split folder/out --force
demux few.txt --pcap examples/captures/exocode.pcap --split folder/out --force
demux few.txt --pcap examples/captures/exocode.pcap --split few.txt
demux few.txt --pcap examples/captures/exocode.pcap --force
run -f '' --pcap folder/out/arp.pcap
run -f '' --pcap folder/out/arp-2.pcap
run -f '' --pcap folder/out/arp_or_rarp.pcap
demux few.txt --pcap examples/captures/links.pcapng --split folder/links --json
run -f '' -f 'tcp port 80' --pcap folder/links/web.link113.pcap
--- file few.txt
web: tcp port 80
tcp: tcp
ARP: arp and arp[7] = 1
arp: arp and arp[7] = 2
rarp or arp
telnet: tcp port 23
--- file other.txt
arp: arp
--- result
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                1,760   37.3 %          365,993
out> ARP                   26    0.6 %            1,376
out> arp                   18    0.4 %              756
out> rarp or arp            2    0.0 %               35
out> unmatched          2,074   44.0 %          374,474
out> all packets        4,713  100.0 %        1,019,607
out> 1 of 6 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
out> wrote 4,713 packets to 6 files in folder/out
status 0
out> filter           packets    share            bytes
out>                      833  100.0 %          276,973
out> tcp port 80          833  100.0 %          276,973
out> all packets          833  100.0 %          276,973
err> -f 1: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 0
out> filter           packets    share            bytes
out>                    2,074  100.0 %          374,474
out> tcp port 80            0    0.0 %                0
out> all packets        2,074  100.0 %          374,474
err> -f 1: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 2
err> folder/out/unmatched.pcap: error[H0021]: output must not exist yet
err> help: --force replaces it
status 0
out> filter           packets    share            bytes
out> unmatched            833  100.0 %          276,973
out> all packets          833  100.0 %          276,973
out> 1 of 1 filter has no packet
out> 833 packets, 276,973 bytes in #.## s, #,### packets/s
out> wrote 833 packets to 1 file in folder/out
status 2
err> folder/out/web.pcap: error[H0022]: output must not be the capture that is read
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                1,760   37.3 %          365,993
out> ARP                   26    0.6 %            1,376
out> arp                   18    0.4 %              756
out> rarp or arp            2    0.0 %               35
out> unmatched          2,074   44.0 %          374,474
out> all packets        4,713  100.0 %        1,019,607
out> 1 of 6 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
out> wrote 4,713 packets to 6 files in folder/out
status 2
err> few.txt: error[H0006]: output must be writable  cause=something else is there
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --force is about --split, --plot and --save
err> help: exocode demux --help
status 2
err> folder/out/arp.pcap: error[C0001]: capture must exist
status 0
out> filter           packets    share            bytes
out>                       18  100.0 %              756
out> all packets           18  100.0 %              756
err> expression: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 2
err> folder/out/arp_or_rarp.pcap: error[C0001]: capture must exist
status 0
out> {
out>   "capture" : "examples/captures/links.pcapng",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "owner",
out>   "packets" : 1074,
out>   "bytes" : 197466,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "web",
out>     "packets" : 288,
out>     "bytes" : 61020
out>   }, {
out>     "name" : "tcp",
out>     "packets" : 60,
out>     "bytes" : 4580
out>   }, {
out>     "name" : "ARP",
out>     "packets" : 9,
out>     "bytes" : 498
out>   }, {
out>     "name" : "arp",
out>     "packets" : 9,
out>     "bytes" : 402
out>   } ],
out>   "filtersTotal" : 6,
out>   "filtersWithoutPacket" : 2,
out>   "unmatched" : {
out>     "packets" : 708,
out>     "bytes" : 130966
out>   },
out>   "files" : [ {
out>     "file" : "folder/links/web.pcap",
out>     "filter" : "web",
out>     "packets" : 24
out>   }, {
out>     "file" : "folder/links/web.link276.pcap",
out>     "filter" : "web",
out>     "packets" : 96
out>   }, {
out>     "file" : "folder/links/web.link113.pcap",
out>     "filter" : "web",
out>     "packets" : 96
out>   }, {
out>     "file" : "folder/links/web.link101.pcap",
out>     "filter" : "web",
out>     "packets" : 48
out>   }, {
out>     "file" : "folder/links/unmatched.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 158
out>   }, {
out>     "file" : "folder/links/unmatched.link113.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 236
out>   }, {
out>     "file" : "folder/links/unmatched.link276.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 236
out>   }, {
out>     "file" : "folder/links/tcp.pcap",
out>     "filter" : "tcp",
out>     "packets" : 10
out>   }, {
out>     "file" : "folder/links/tcp.link276.pcap",
out>     "filter" : "tcp",
out>     "packets" : 20
out>   }, {
out>     "file" : "folder/links/tcp.link113.pcap",
out>     "filter" : "tcp",
out>     "packets" : 20
out>   }, {
out>     "file" : "folder/links/unmatched.link101.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 54
out>   }, {
out>     "file" : "folder/links/tcp.link101.pcap",
out>     "filter" : "tcp",
out>     "packets" : 10
out>   }, {
out>     "file" : "folder/links/web.link0.pcap",
out>     "filter" : "web",
out>     "packets" : 24
out>   }, {
out>     "file" : "folder/links/unmatched.link0.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 24
out>   }, {
out>     "file" : "folder/links/ARP.pcap",
out>     "filter" : "ARP",
out>     "packets" : 3
out>   }, {
out>     "file" : "folder/links/ARP.link113.pcap",
out>     "filter" : "ARP",
out>     "packets" : 3
out>   }, {
out>     "file" : "folder/links/ARP.link276.pcap",
out>     "filter" : "ARP",
out>     "packets" : 3
out>   }, {
out>     "file" : "folder/links/arp-2.pcap",
out>     "filter" : "arp",
out>     "packets" : 3
out>   }, {
out>     "file" : "folder/links/arp-2.link276.pcap",
out>     "filter" : "arp",
out>     "packets" : 3
out>   }, {
out>     "file" : "folder/links/arp-2.link1.pcap",
out>     "filter" : "arp",
out>     "packets" : 3
out>   } ]
out> }
status 0
out> filter           packets    share            bytes
out>                       96  100.0 %           20,580
out> tcp port 80           96  100.0 %           20,580
out> all packets           96  100.0 %           20,580
err> -f 1: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
