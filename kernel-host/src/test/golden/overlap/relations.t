# which filters are equal, in others or overlap, which own no packet, and what decides, in both orders
--- command
overlap few.txt
overlap few.txt --order priority
overlap few.txt --order priority --top 1
overlap same.txt
overlap same.txt --order priority
overlap same.txt --json
overlap wide.txt
overlap one.txt
overlap one.txt --json
overlap folder/none.txt
overlap acl.txt
overlap folder/hosts.csv
overlap examples/filters/arp-requests.dpf one.txt
overlap prefer.dpf one.txt raised.dpf
--- file few.txt
web: tcp port 80
from: tcp src port 80
to: tcp dst port 80
servers: src net 198.51.100.0/24
answers: tcp src port 80 and src net 198.51.100.0/24
one: tcp src port 80 and src host 198.51.100.7
never: ip6 and arp
--- file same.txt
web: tcp port 80
http: port 80 and tcp
www: tcp port http
dns: udp port 53
--- file wide.txt
tcp: tcp
all:
names: port 53 and not arp
length: greater 100
--- file one.txt
web: tcp port 80
--- file folder/none.txt
# nothing
--- file acl.txt
@10.0.0.0/8	0.0.0.0/0	0 : 65535	80 : 80	0x06/0xFF	0x1000/0x1000
@10.1.0.0/16	0.0.0.0/0	0 : 65535	80 : 80	0x06/0xFF	0x1000/0x1000
@0.0.0.0/0	192.168.7.9/32	0 : 65535	0 : 65535	0x00/0x00
--- file folder/hosts.csv
name,proto,src,dport
web,tcp,10.0.0.0/8,80
"ports, high",,,1024-65535
host,tcp,10.0.0.1,
a long name of a connection that is not shown whole since nobody would read it on a line,tcp,10.0.0.1,80
--- file prefer.dpf
priority 5;
ip.dst == 10.0.0.1 && tcp
--- file raised.dpf
ip.dst == 10.0.0.1 && tcp && ip.src == 10.0.0.2
--- result
status 0
out> included     from in web: from wins
out> included     to in web: to wins
out> included     answers in from: answers wins
out> included     answers in servers: answers wins
out> included     one in answers: one wins
out> overlapping  web, servers: web wins by size
out>              packet 1, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000050 and zeros
out> overlapping  from, to: to wins by size
out>              packet 2, 60 bytes: 00000000000000000000000086dd0000000000000600000000000000000000000000000000000000000000000000000000000000000000500050 and zeros
out> overlapping  from, servers: from wins by size
out>              packet 3, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000050 and zeros
out> overlapping  to, servers: to wins by size
out>              packet 4, 60 bytes: 0000000000000000000000000800050000000000000000060000c63364000000000000000050 and zeros
out> overlapping  to, answers: answers wins by size
out>              packet 5, 60 bytes: 0000000000000000000000000800050000000000000000060000c63364000000000000500050 and zeros
out> overlapping  to, one: one wins by size
out>              packet 6, 60 bytes: 0000000000000000000000000800050000000000000000060000c63364070000000000500050 and zeros
out> never        web: from, to have all its packets
out> never        never: no packet can match
out> 7 filters; pairs: 0 equal, 5 included, 6 overlapping; 2 never win
status 0
out> included     from in web: web wins by age
out> included     to in web: web wins by age
out> included     answers in from: from wins by age
out> included     answers in servers: servers wins by age
out> included     one in answers: answers wins by age
out> overlapping  web, servers: web wins by age
out>              packet 1, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000050 and zeros
out> overlapping  from, to: from wins by age
out>              packet 2, 60 bytes: 00000000000000000000000086dd0000000000000600000000000000000000000000000000000000000000000000000000000000000000500050 and zeros
out> overlapping  from, servers: from wins by age
out>              packet 3, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000050 and zeros
out> overlapping  to, servers: to wins by age
out>              packet 4, 60 bytes: 0000000000000000000000000800050000000000000000060000c63364000000000000000050 and zeros
out> overlapping  to, answers: to wins by age
out>              packet 5, 60 bytes: 0000000000000000000000000800050000000000000000060000c63364000000000000500050 and zeros
out> overlapping  to, one: to wins by age
out>              packet 6, 60 bytes: 0000000000000000000000000800050000000000000000060000c63364070000000000500050 and zeros
out> never        from: web has all its packets
out> never        to: web has all its packets
out> never        answers: servers has all its packets
out> never        one: servers has all its packets
out> never        never: no packet can match
out> 7 filters; pairs: 0 equal, 5 included, 6 overlapping; 5 never win
status 0
out> included     from in web: web wins by age
out>              4 more
out> overlapping  web, servers: web wins by age
out>              packet 1, 60 bytes: 0000000000000000000000000800050000000000000000060000c6336400000000000050 and zeros
out>              5 more
out> never        from: web has all its packets
out>              4 more
out> 7 filters; pairs: 0 equal, 5 included, 6 overlapping; 5 never win
status 1
out> equal        web, http: only one of them can be installed
out> equal        web, www: only one of them can be installed
out> 4 filters; pairs: 2 equal, 0 included, 0 overlapping; 0 never win
status 0
out> equal        web, http: web wins by age
out> equal        web, www: web wins by age
out> never        http: web has all its packets
out> never        www: web has all its packets
out> 4 filters; pairs: 2 equal, 0 included, 0 overlapping; 2 never win
status 1
out> {
out>   "order" : "specific",
out>   "filters" : 4,
out>   "complete" : true,
out>   "equal" : [ {
out>     "first" : "web",
out>     "second" : "http"
out>   }, {
out>     "first" : "web",
out>     "second" : "www"
out>   } ],
out>   "equalTotal" : 2,
out>   "included" : [ ],
out>   "includedTotal" : 0,
out>   "overlapping" : [ ],
out>   "overlappingTotal" : 0,
out>   "never" : [ ],
out>   "neverTotal" : 0,
out>   "undecided" : [ ],
out>   "undecidedTotal" : 0
out> }
status 0
out> included     tcp in all: tcp wins
out> included     names in all: names wins
out> included     length in all: length wins
out> overlapping  tcp, names: names wins by size
out>              packet 1, 60 bytes: 000000000000000000000000080005000000000000000006000000000000000000000035 and zeros
out> overlapping  tcp, length: tcp wins by size
out>              packet 2, 60 bytes of 100: 000000000000000000000000080000000000000000000006 and zeros
out> overlapping  names, length: names wins by size
out>              packet 3, 60 bytes of 100: 00000000000000000000000086dd000000000000060000000000000000000000000000000000000000000000000000000000000000000035 and zeros
out> 4 filters; pairs: 0 equal, 3 included, 3 overlapping; 0 never win
status 0
out> 1 filter; pairs: 0 equal, 0 included, 0 overlapping; 0 never win
status 0
out> {
out>   "order" : "specific",
out>   "filters" : 1,
out>   "complete" : true,
out>   "equal" : [ ],
out>   "equalTotal" : 0,
out>   "included" : [ ],
out>   "includedTotal" : 0,
out>   "overlapping" : [ ],
out>   "overlappingTotal" : 0,
out>   "never" : [ ],
out>   "neverTotal" : 0,
out>   "undecided" : [ ],
out>   "undecidedTotal" : 0
out> }
status 2
err> folder/none.txt: error[H0014]: rules must be at least one
status 0
out> included     line 2 in line 1: line 2 wins
out> overlapping  line 1, line 3: line 1 wins by priority
out>              packet 1, 60 bytes: 00000000000000000000000008000500000000000000000600000a000000c0a8070900000050 and zeros
out> overlapping  line 2, line 3: line 2 wins by priority
out>              packet 2, 60 bytes: 00000000000000000000000008000500000000000000000600000a010000c0a8070900000050 and zeros
out> 3 filters; pairs: 0 equal, 1 included, 2 overlapping; 0 never win
status 0
out> included     a long name of a connection th...nobody would read it on a line in web: a long name of a connection th...nobody would read it on a line wins
out> included     a long name of a connection th...nobody would read it on a line in host: a long name of a connection th...nobody would read it on a line wins
out> overlapping  web, host: web wins by size
out>              packet 1, 60 bytes: 00000000000000000000000008000500000000000000000600000a0000010000000000000050 and zeros
out> overlapping  ports, high, host: host wins by size
out>              packet 2, 60 bytes: 00000000000000000000000008000500000000000000000600000a00000100000000000004 and zeros
out> 4 filters; pairs: 0 equal, 2 included, 2 overlapping; 0 never win
status 0
out> 2 filters; pairs: 0 equal, 0 included, 0 overlapping; 0 never win
status 0
out> included     raised in prefer: raised wins
out> overlapping  prefer, web: prefer wins by priority
out>              packet 1, 60 bytes: 0000000000000000000000000800050000000000000000060000000000000a0000010050 and zeros
out> overlapping  web, raised: raised wins by priority
out>              packet 2, 60 bytes: 00000000000000000000000008000500000000000000000600000a0000020a0000010050 and zeros
out> 3 filters; pairs: 0 equal, 1 included, 2 overlapping; 0 never win
