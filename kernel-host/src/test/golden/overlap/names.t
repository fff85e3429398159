# filters by names are in alternatives of which they are one, in whatever order these are, and equal ones are told
--- command
overlap arp.dpf wide.dpf
overlap tcp.dpf turned.dpf
overlap web.dpf either.dpf ports.dpf --order priority
overlap same.dpf ports.dpf
overlap wide.dpf again.dpf
overlap tcp.dpf either.dpf --link raw
overlap arp.dpf wide.dpf --link sll
overlap names.txt --dialect extended
--- file arp.dpf
arp
--- file wide.dpf
priority 5;
ip || arp
--- file again.dpf
arp || ip || arp
--- file tcp.dpf
tcp
--- file turned.dpf
tcp || ip
--- file either.dpf
udp || tcp
--- file web.dpf
tcp.dport == 80
--- file ports.dpf
tcp.dport == 80 || tcp.dport == 443
--- file same.dpf
tcp.dport in {80, 443}
--- file names.txt
tcp: tcp
either: udp or tcp
--- result
status 0
out> included     arp in wide: arp wins
out> 2 filters; pairs: 0 equal, 1 included, 0 overlapping; 0 never win
status 0
out> included     tcp in turned: tcp wins
out> 2 filters; pairs: 0 equal, 1 included, 0 overlapping; 0 never win
status 0
out> included     web in ports: web wins by age
out> included     ports in either: either wins by age
out> never        ports: either has all its packets
out> 3 filters; pairs: 0 equal, 2 included, 0 overlapping; 1 never wins
status 1
out> equal        same, ports: only one of them can be installed
out> 2 filters; pairs: 1 equal, 0 included, 0 overlapping; 0 never win
status 1
out> equal        wide, again: only one of them can be installed
out> 2 filters; pairs: 1 equal, 0 included, 0 overlapping; 0 never win
status 0
out> included     tcp in either: tcp wins
out> 2 filters; pairs: 0 equal, 1 included, 0 overlapping; 0 never win
status 0
out> included     arp in wide: arp wins
out> 2 filters; pairs: 0 equal, 1 included, 0 overlapping; 0 never win
status 0
out> included     tcp in either: tcp wins
out> 2 filters; pairs: 0 equal, 1 included, 0 overlapping; 0 never win
