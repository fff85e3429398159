# what keeps filters from being compared
--- command
overlap
overlap missing.txt
overlap few.txt few.txt
overlap bad.txt
overlap boxes.txt
overlap cooked.txt
overlap cooked.txt --link sll
overlap unfit.txt
overlap few.txt --force
overlap few.txt --witness few.txt
overlap few.txt --witness missing/both.pcap
overlap few.txt --witness few.txt --force
overlap few.txt --top 0
overlap few.txt --order random
overlap few.txt --param PORT=1
--- file few.txt
web: tcp port 80
tcp: tcp
host: host 10.0.0.1
--- file bad.txt
web: tcp port 80
dns: udp prot 53
--- file boxes.txt
web: tcp port 80
many: (ether[0] = 1 or ether[1] = 1) and (ether[2] = 1 or ether[3] = 1) and (ether[4] = 1 or ether[5] = 1) and (ether[6] = 1 or ether[7] = 1) and (ether[8] = 1 or ether[9] = 1) and (ether[10] = 1 or ether[11] = 1) and (ether[12] = 1 or ether[13] = 1) and (ether[14] = 1 or ether[15] = 1) and (ether[16] = 1 or ether[17] = 1) and (ether[18] = 1 or ether[19] = 1) and (ether[20] = 1 or ether[21] = 1) and (ether[22] = 1 or ether[23] = 1)
--- file cooked.txt
in: inbound
ip: ip
--- file unfit.txt
in: inbound
--- result
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: missing required parameter: 'RULES'
err> help: exocode overlap --help
status 2
err> missing.txt: error[H0002]: file must exist
status 2
err> few.txt: error[H0020]: each filter must have a name of its own  name=web
err> note: another one is in few.txt
err> few.txt: error[H0020]: each filter must have a name of its own  name=tcp
err> note: another one is in few.txt
err> few.txt: error[H0020]: each filter must have a name of its own  name=host
err> note: another one is in few.txt
status 2
err> bad.txt:2:10: error[F0102]: words must form an expression  found='prot'
err>     dns: udp prot 53
err>              ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
status 2
err> boxes.txt: error[H0201]: filter must be a union of no more boxes than the limit to be merged with others  filter=many limit=2048
err> help: make several filters of its alternatives
status 0
out> 1 filter; pairs: 0 equal, 0 included, 0 overlapping; 0 never win
err> cooked.txt:1:5: warning[F0206]: a test must fit the link type  rule=in link=ETHERNET
err>     in: inbound
err>         ^^^^^^^
err> note: no packet of this link type matches
status 0
out> overlapping  in, ip: ip wins by size
out>              packet 1, 60 bytes: 000000000000000000000000000008 and zeros
out> 2 filters; pairs: 0 equal, 0 included, 1 overlapping; 0 never win
status 2
err> unfit.txt:1:5: error[F0206]: a test must fit the link type  rule=in link=ETHERNET
err>     in: inbound
err>         ^^^^^^^
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: --force is about --witness
err> help: exocode overlap --help
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: --witness is not to replace RULES
err> help: exocode overlap --help
status 2
out> included     web in tcp: web wins
out> overlapping  web, host: host wins by size
out>              packet 1, 60 bytes: 00000000000000000000000008000500000000000000000600000a000001000000000050 and zeros
out> overlapping  tcp, host: host wins by size
out>              packet 2, 60 bytes: 00000000000000000000000008000000000000000000000600000a000001 and zeros
out> 3 filters; pairs: 0 equal, 1 included, 2 overlapping; 0 never win
err> missing/both.pcap: error[H0006]: output must be writable  cause=no such folder
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: --witness is not to replace RULES
err> help: exocode overlap --help
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: value for option '--top' must be 1 to 2147483647, not 0
err> help: exocode overlap --help
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: invalid value for option '--order': expected one of specific, priority, but was 'random'
err> help: exocode overlap --help
status 2
err> exocode overlap: error[H0001]: command line must be of its form
err> note: no filter has a parameter PORT
err> help: exocode overlap --help
