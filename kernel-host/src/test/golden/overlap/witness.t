# packets of pairs that overlap are written in the order of the lines, and every filter of a pair has its packet
--- command
overlap few.txt --witness both.pcap
run -f '' -f 'tcp port 80' -f 'src net 198.51.100.0/24' -f 'port 53' --pcap both.pcap
overlap few.txt --witness both.pcap
overlap few.txt --witness both.pcap --force --top 1 --json
run -f '' --pcap both.pcap
overlap raw.txt --link raw --witness raw.pcap
run -f '' -f 'tcp port 80' -f 'host 10.0.0.1' --pcap raw.pcap
--- file few.txt
web: tcp port 80
servers: src net 198.51.100.0/24
dns: port 53
--- file raw.txt
web: tcp port 80
host: host 10.0.0.1
--- result
status 0
out> overlapping  web, servers: web wins by size
out>              packet 1, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000050 and zeros
out> overlapping  web, dns: web wins by size
out>              packet 2, 60 bytes: 00000000000000000000000086dd0000000000000600000000000000000000000000000000000000000000000000000000000000000000500035 and zeros
out> overlapping  servers, dns: servers wins by size
out>              packet 3, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000035 and zeros
out> 3 filters; pairs: 0 equal, 0 included, 3 overlapping; 0 never win
status 0
out> filter                       packets    share            bytes
out>                                    3  100.0 %              180
out> tcp port 80                        2   66.7 %              120
out> src net 198.51.100.0/24            2   66.7 %              120
out> port 53                            2   66.7 %              120
out> all packets                        3  100.0 %              180
err> -f 1: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 2
err> both.pcap: error[H0021]: output must not exist yet
err> help: --force replaces it
status 0
out> {
out>   "order" : "specific",
out>   "filters" : 3,
out>   "complete" : true,
out>   "equal" : [ ],
out>   "equalTotal" : 0,
out>   "included" : [ ],
out>   "includedTotal" : 0,
out>   "overlapping" : [ {
out>     "first" : "web",
out>     "second" : "servers",
out>     "wins" : "web",
out>     "by" : "size",
out>     "packet" : "0000000000000000000000000800050000000000000000060000c6336400000000000050000000000000000000000000000000000000000000000000",
out>     "onWire" : 60
out>   } ],
out>   "overlappingTotal" : 3,
out>   "never" : [ ],
out>   "neverTotal" : 0,
out>   "undecided" : [ ],
out>   "undecidedTotal" : 0
out> }
status 0
out> filter           packets    share            bytes
out>                        1  100.0 %               60
out> all packets            1  100.0 %               60
err> expression: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
status 0
out> overlapping  web, host: host wins by size
out>              packet 1, 60 bytes: 4700000000000000000600000a0000010000000000000000000000000050 and zeros
out> 2 filters; pairs: 0 equal, 0 included, 1 overlapping; 0 never win
status 0
out> filter             packets    share            bytes
out>                          1  100.0 %               60
out> tcp port 80              1  100.0 %               60
out> host 10.0.0.1            1  100.0 %               60
out> all packets              1  100.0 %               60
err> -f 1: warning[H0029]: expression should ask for something
err> note: without a word it accepts every packet, as with libpcap
