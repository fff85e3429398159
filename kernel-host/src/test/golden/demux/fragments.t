# later fragments are of the owner of their first, or of the filters that have them; so are those that come before it, unless they wait
--- command
demux ports.txt --pcap early.pcap
demux ports.txt --pcap early.pcap --fragments alone
demux ports.txt --pcap early.pcap --fragments follow
demux ports.txt --pcap early.pcap --fragments hold
demux ports.txt --pcap early.pcap --fragments hold --json --series 10 --split folder/out --dialect extended
run ports.dpf --pcap folder/out/dns.pcap
demux ports.txt --pcap early.pcap --fragments follow --json --top 1
demux examples/rules/office.txt --pcap examples/captures/exocode.pcap --fragments hold --top 5
demux ports.txt --pcap early.pcap --fragments hold --all
demux ports.txt --pcap early.pcap --fragments some
--- file ports.txt
dns: udp port 53
web: udp port 80
rest: udp and not port 53 and not port 80
--- file ports.dpf
udp.dport == 53
--- bytes early.pcap
d4c3b2a10200040000000000000000000000040065000000e803000000000000
1c0000001c0000004500001c0001000140110000c0000201c000020203e80007
00000000e8030000a08601001c0000001c0000004500001c0001200040110000
c0000201c000020203e8003500000000e8030000400d03001c0000001c000000
4500001c0001000140110000c0000201c000020203e8000700000000e9030000
0000000038000000380000006000000000102c4020010db80000000000000000
0000000120010db8000000000000000000000002110000010000000903e80050
00000000e9030000a086010038000000380000006000000000102c4020010db8
00000000000000000000000120010db800000000000000000000000211000010
0000000903e8000700000000ea030000000000001c0000001c0000004500001c
0002200140110000c0000201c000020203e8000700000000eb03000000000000
1c0000001c0000004500001c0002000240110000c0000201c000020203e80007
0000000010040000000000001c0000001c0000004500001c0002200040110000
c0000201c000020203e800350000000011040000000000001c0000001c000000
4500001c0003000340110000c0000201c000020203e800070000000011040000
20a107001c0000001c0000004500001c0004000040110000c0000201c0000202
03e8003500000000
--- result
status 0
out> filter           packets    share            bytes
out> dns                    3   30.0 %               84
out> rest                   7   70.0 %              252
out> unmatched              0    0.0 %                0
out> all packets           10  100.0 %              336
out> 1 of 3 filters has no packet
out> 10 packets, 336 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> dns                    3   30.0 %               84
out> rest                   7   70.0 %              252
out> unmatched              0    0.0 %                0
out> all packets           10  100.0 %              336
out> 1 of 3 filters has no packet
out> 10 packets, 336 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> dns                    4   40.0 %              112
out> rest                   6   60.0 %              224
out> unmatched              0    0.0 %                0
out> all packets           10  100.0 %              336
out> 1 of 3 filters has no packet
out> 2 later fragments followed their first; 4 came before it
out> 10 packets, 336 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> dns                    5   50.0 %              140
out> rest                   5   50.0 %              196
out> unmatched              0    0.0 %                0
out> all packets           10  100.0 %              336
out> 1 of 3 filters has no packet
out> 3 later fragments followed their first; 4 came before it, 3 of which waited in vain
out> 10 packets, 336 bytes in #.## s, #,### packets/s
status 0
out> {
out>   "capture" : "early.pcap",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "owner",
out>   "packets" : 10,
out>   "bytes" : 336,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "dns",
out>     "packets" : 5,
out>     "bytes" : 140
out>   }, {
out>     "name" : "web",
out>     "packets" : 2,
out>     "bytes" : 112
out>   } ],
out>   "filtersTotal" : 3,
out>   "filtersWithoutPacket" : 1,
out>   "unmatched" : {
out>     "packets" : 3,
out>     "bytes" : 84
out>   },
out>   "fragments" : {
out>     "followed" : 3,
out>     "early" : 4,
out>     "held" : 4,
out>     "expired" : 3,
out>     "waiting" : 0
out>   },
out>   "series" : {
out>     "seconds" : 10,
out>     "filters" : [ "dns", "web" ],
out>     "intervals" : [ {
out>       "from" : 1000,
out>       "packets" : 7,
out>       "filters" : [ 3, 2 ],
out>       "other" : 0,
out>       "unmatched" : 2
out>     }, {
out>       "from" : 1040,
out>       "packets" : 3,
out>       "filters" : [ 2, 0 ],
out>       "other" : 0,
out>       "unmatched" : 1
out>     } ]
out>   },
out>   "files" : [ {
out>     "file" : "folder/out/dns.pcap",
out>     "filter" : "dns",
out>     "packets" : 5
out>   }, {
out>     "file" : "folder/out/web.pcap",
out>     "filter" : "web",
out>     "packets" : 2
out>   }, {
out>     "file" : "folder/out/unmatched.pcap",
out>     "filter" : "unmatched",
out>     "packets" : 3
out>   } ]
out> }
status 0
out> filter           packets    share            bytes
out> ports                  3   60.0 %               84
out> all packets            5  100.0 %              140
status 0
out> {
out>   "capture" : "early.pcap",
out>   "engine" : "jvm",
out>   "order" : "specific",
out>   "counted" : "owner",
out>   "packets" : 10,
out>   "bytes" : 336,
out>   "seconds" : #,
out>   "packetsPerSecond" : #,
out>   "loadSeconds" : #,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "rest",
out>     "packets" : 6,
out>     "bytes" : 224
out>   } ],
out>   "filtersTotal" : 3,
out>   "filtersWithoutPacket" : 1,
out>   "unmatched" : {
out>     "packets" : 0,
out>     "bytes" : 0
out>   },
out>   "fragments" : {
out>     "followed" : 2,
out>     "early" : 4,
out>     "held" : 0,
out>     "expired" : 0,
out>     "waiting" : 0
out>   }
out> }
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> servers              755   16.0 %          155,687
out> web-alt              573   12.2 %          195,268
out> tcp                  468    9.9 %           64,301
out> dns                  290    6.2 %           36,450
out> unmatched            547   11.6 %           57,128
out> all packets        4,713  100.0 %        1,019,607
out> 12 more filters
out> 1 of 18 filters has no packet
out> 94 later fragments followed their first; 0 came before it
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: with --all no filter owns a packet whose fragments could follow it
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: invalid value for option '--fragments': expected one of alone, follow, hold, but was 'some'
err> help: exocode demux --help
