# a scenario runs: packets come at their times, slices run between them, and what was sent is in a file; the same again gives the same
--- file echo.ash
filter udp.dport == 7 && eth.type == 0x0800;
needs send, post;
state seen : u32;
message {
    let e = take eth;
    let i = take ip;
    let u = take udp;
    seen += 1;
    post(1, u64(seen));
    swap e.src, e.dst;
    swap i.src, i.dst;
    swap u.sport, u.dport;
    reply packet;
}
--- bytes two.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
01000000 00000000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000007 00080000
01000000 10270000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000009 00080000
--- bytes broken.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
01000000 00000000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000007 00080000
01000000 10270000 2a000000
--- file echo.scenario
kernel { slices 2 of 1 ms; engine jvm; }
device wire = capture "two.pcap" out "sent.pcap";
environment echo { slices 1; handler "echo.ash" on "udp port 7" into ring of 1 page, slots of 128; each slice take 1 packet; }
environment others { slices 1; claim "udp port 9" into ring of 1 page, slots of 128; each slice take 1 packet; }
--- file lossy.scenario
kernel { seed 4; slices 2 of 1 ms; }
device lan = link loss 20 % delay 2 ms jitter 1 ms reorder 10 % duplicate 10 % from "two.pcap" speed 2x out "far.pcap";
environment echo { handler "echo.ash"; }
environment all { may take packets of echo; claim "ip"; }
every 1 ms flood lan with 20 malformed frames;
run 20 ms;
--- file broken.scenario
device wire = capture "broken.pcap";
device lan = link from "broken.pcap";
environment echo { handler "echo.ash"; }
--- file greedy.scenario
kernel { slices 4 of 1 ms; overrun 3; }
environment greedy { slices 1; each slice work 2.5 ms; }
environment fair { slices 1; each slice work 500 us; }
run 40 ms;
--- command
kernel echo.scenario --timeline
kernel echo.scenario --json --force
run -f 'udp src port 7' --pcap sent.pcap
kernel lossy.scenario
kernel broken.scenario
kernel greedy.scenario
--- result
status 0
out> 0.000 ms  echo    created
out> 0.000 ms  echo    allocated  slice 0
out> 0.000 ms  echo    bound      claim "udp port 7"
out> 0.000 ms  echo    bound      handler echo to "udp port 7"
out> 0.000 ms  echo    allocated  page 0
out> 0.000 ms  others  created
out> 0.000 ms  others  allocated  slice 1
out> 0.000 ms  others  bound      claim "udp port 9"
out> 0.000 ms  others  allocated  page 1
out>
out> device  came  left  lost  doubled  overtook  other
out> wire       2     1     0        0         0      0
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> echo              3         0      1      0      0      0           1       0
out> others            3         0      1      0      0      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> echo               1     42        1       0     0     0        0
out> others             1     42        0       1     1     0        0
out> nobody             0
out> all packets        2     84        1       1           0        0
out>
out> claim               packets  fuel  sent  forbidden  runs of its handler
out> echo: udp port 7          1     0     1          0  reply 1
out> others: udp port 9        1     0     0          0
out>
out> handler   of                    from  to  keeps
out> echo.ash  echo: udp port 7  0.000 ms      seen = 1
out>
out> 1 packet of wire in sent.pcap
out> over at 13.000 ms
status 0
out> {
out>   "scenario" : "echo.scenario",
out>   "nanos" : 13000000,
out>   "complete" : true,
out>   "events" : [ {
out>     "nanos" : 0,
out>     "name" : "echo",
out>     "event" : "created",
out>     "detail" : ""
out>   }, {
out>     "nanos" : 0,
out>     "name" : "others",
out>     "event" : "created",
out>     "detail" : ""
out>   } ],
out>   "more" : 0,
out>   "devices" : [ {
out>     "name" : "wire",
out>     "came" : 2,
out>     "left" : 1,
out>     "lost" : 0,
out>     "doubled" : 0,
out>     "overtook" : 0,
out>     "other" : 0,
out>     "failed" : false,
out>     "out" : "sent.pcap",
out>     "written" : 1
out>   } ],
out>   "environments" : [ {
out>     "name" : "echo",
out>     "slices" : 3,
out>     "forfeits" : 0,
out>     "pages" : 1,
out>     "asked" : 0,
out>     "taken" : 0,
out>     "saved" : 0,
out>     "interrupts" : 1,
out>     "untold" : 0,
out>     "called" : 0,
out>     "answered" : 0,
out>     "came" : 0,
out>     "read" : 0,
out>     "packets" : 1,
out>     "bytes" : 42,
out>     "deliveries" : {
out>       "handled" : 1
out>     },
out>     "runs" : {
out>       "reply" : 1
out>     },
out>     "fuel" : 0,
out>     "sent" : 1,
out>     "sentBytes" : 42,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 1
out>   }, {
out>     "name" : "others",
out>     "slices" : 3,
out>     "forfeits" : 0,
out>     "pages" : 1,
out>     "asked" : 0,
out>     "taken" : 0,
out>     "saved" : 0,
out>     "interrupts" : 0,
out>     "untold" : 0,
out>     "called" : 0,
out>     "answered" : 0,
out>     "came" : 0,
out>     "read" : 1,
out>     "packets" : 1,
out>     "bytes" : 42,
out>     "deliveries" : {
out>       "queued" : 1
out>     },
out>     "runs" : { },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0
out>   } ],
out>   "claims" : [ {
out>     "environment" : "echo",
out>     "name" : "udp port 7",
out>     "isThere" : true,
out>     "packets" : 1,
out>     "bytes" : 42,
out>     "deliveries" : {
out>       "handled" : 1
out>     },
out>     "runs" : {
out>       "reply" : 1
out>     },
out>     "fuel" : 0,
out>     "sent" : 1,
out>     "sentBytes" : 42,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 1
out>   }, {
out>     "environment" : "others",
out>     "name" : "udp port 9",
out>     "isThere" : true,
out>     "packets" : 1,
out>     "bytes" : 42,
out>     "deliveries" : {
out>       "queued" : 1
out>     },
out>     "runs" : { },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0
out>   } ],
out>   "handlers" : [ {
out>     "environment" : "echo",
out>     "claim" : "udp port 7",
out>     "handler" : "echo.ash",
out>     "fromNanos" : 0,
out>     "keeps" : {
out>       "seen" : 1
out>     }
out>   } ],
out>   "all" : {
out>     "packets" : 2,
out>     "bytes" : 84,
out>     "deliveries" : {
out>       "handled" : 1,
out>       "queued" : 1
out>     },
out>     "runs" : {
out>       "reply" : 1
out>     },
out>     "fuel" : 0,
out>     "sent" : 1,
out>     "sentBytes" : 42,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 1
out>   },
out>   "refused" : [ ]
out> }
status 0
out> filter              packets    share            bytes
out> udp src port 7            1  100.0 %               42
out> all packets               1  100.0 %               42
status 0
out>  0.000 ms  echo  created
out>  0.000 ms  all   created
out> 20.000 ms  echo  untold   35 events: it has no slices
out>
out> device  came  left  lost  doubled  overtook  other
out> lan        2    35     7        1         1      0
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> echo              0         0      0      0      0      0           0      35
out> all               0         0      0      0      0      0           0       0
out>
out> packets of   packets    bytes  handled  queued  read  lost  ignored
out> echo              41    1,708       35       0     0     0        6
out> all              125    4,035        0       0     0     0      125
out> nobody           216
out> all packets      382  105,407       35       0           0      131
out>
out> claim       packets  fuel  sent  forbidden  runs of its handler
out> echo: echo       41     0    35          0  pass 6, reply 35
out> all: ip         125     0     0          0
out>
out> handler   of              from  to  keeps
out> echo.ash  echo: echo  0.000 ms      seen = 35
out>
out> 25 packets of lan in far.pcap
out> over at 20.000 ms
status 1
out> 0.000 ms  echo    created
out> 0.000 ms  kernel  failed   wire: broken.pcap: byte 82: warning[C0011]: capture must end at the end of a packet  packet=2 wanted=16 found=12
out> 0.000 ms  kernel  failed   lan: broken.pcap: byte 82: warning[C0011]: capture must end at the end of a packet  packet=2 wanted=16 found=12
out> 0.000 ms  echo    untold   2 events: it has no slices
out>
out> device  came  left  lost  doubled  overtook  other
out> wire       1     1     0        0         0      0  failed
out> lan        1     1     0        0         0      0  failed
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> echo              0         0      0      0      0      0           0       2
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> echo               2     84        2       0     0     0        0
out> nobody             0
out> all packets        2     84        2       0           0        0
out>
out> claim       packets  fuel  sent  forbidden  runs of its handler
out> echo: echo        2     0     2          0  reply 2
out>
out> handler   of              from  to  keeps
out> echo.ash  echo: echo  0.000 ms      seen = 2
out>
out> over at 0.000 ms
err> broken.scenario:1:1: error[H0314]: device must take and give packets
err>     device wire = capture "broken.pcap";
err>     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: broken.pcap: byte 82: warning[C0011]: capture must end at the end of a packet  packet=2 wanted=16 found=12
err> broken.scenario:2:1: error[H0314]: device must take and give packets
err>     device lan = link from "broken.pcap";
err>     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: broken.pcap: byte 82: warning[C0011]: capture must end at the end of a packet  packet=2 wanted=16 found=12
status 0
out> 0.000 ms  greedy  created
out> 0.000 ms  fair    created
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> greedy            4         5      0      0      0      0           0       0
out> fair              9         0      0      0      0      0           0       0
out>
out> over at 40.000 ms
