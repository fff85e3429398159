# who pays for time that it took with slices has its packets when it has paid, though nothing else happens meanwhile
--- bytes two.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
01000000 00000000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000007 00080000
01000000 401f0000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000009 00080000
--- file late.scenario
kernel { slices 2 of 1 ms; overrun 100; }
device wire = capture "two.pcap";
environment caller { slices 1; each slice call web without answer; }
environment web { slices 1; claim "udp" into ring of 1 page, slots of 128; each slice take 9 packets; when called work 6 ms; }
at 7 ms destroy caller;
--- command
kernel late.scenario --timeline
--- result
status 0
out>  0.000 ms  caller  created
out>  0.000 ms  caller  allocated  slice 0
out>  0.000 ms  web     created
out>  0.000 ms  web     allocated  slice 1
out>  0.000 ms  web     bound      claim "udp"
out>  0.000 ms  web     allocated  page 0
out>  0.000 ms  caller  called     web, without answer
out>  6.000 ms  web     overran    by 5 ms
out>  6.000 ms  web     forfeited  slice 1
out>  7.000 ms  caller  destroyed  as the scenario says
out>  8.000 ms  web     forfeited  slice 1
out> 10.000 ms  web     forfeited  slice 1
out> 12.000 ms  web     forfeited  slice 1
out> 14.000 ms  web     forfeited  slice 1
out>
out> device  came  left  lost  doubled  overtook  other
out> wire       2     0     0        0         0      0
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> caller            1         0      0      0      0      0           0       0  gone at 7.000 ms
out> web               2         5      1      0      0      0           0       0
out>
out> calls of  called  answered  came
out> caller         1         0     0
out> web            0         0     1
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> caller             0      0        0       0     0     0        0
out> web                2     84        0       2     2     0        0
out> nobody             0
out> all packets        2     84        0       2           0        0
out>
out> claim     packets  fuel  sent  forbidden  runs of its handler
out> web: udp        2     0     0          0
out>
out> over at 18.000 ms
