# what the kernel refuses is told where the scenario asks for it, and everything else goes on
--- file poor.scenario
kernel { pages 8; blocks 1; slices 2 of 1 ms; reserve 0; }
environment rich {
    pages 6;
    slices 1;
    blocks 2;
    claim "udp" into ring of 2 pages, slots of 1024;
    claim "tcp" into ring of 2 pages, slots of 1024;
}
environment poor {
    slices 2;
    pages 3;
    claim "udp port 53";
    handler "loops.ash" on "icmp";
    handler "big.ash" on "arp" with 1 page;
}
environment thief {
    may take packets of rich;
    claim "udp port 53";
}
environment late {
    may take packets of later;
}
at 1 ms destroy rich;
at 2 ms destroy rich;
at 3 ms revoke 1 page of rich;
at 4 ms create later { may take packets of rich; claim "udp port 67"; }
at 5 ms replace handler "loops.ash" of poor with "waits.ash";
run 6 ms;
--- file loops.ash
message { pass; }
--- file waits.ash
needs send;
message { pass; }
--- file big.ash
user bytes : u8[8000];
message { bytes[3] = 1; pass; }
--- file alone.scenario
environment one { handler "loops.ash" on "icmp"; }
at 1 ms revoke 1 claim of one;
at 2 ms replace handler of one with "loops.ash";
run 3 ms;
--- file failed.scenario
device lan = link;
at 1 ms fail lan;
at 2 ms flood lan with 3 malformed frames;
every 2 ms flood lan with 3 malformed frames;
run 5 ms;
--- command
kernel poor.scenario
kernel alone.scenario --timeline
kernel failed.scenario
--- result
status 1
out> 0.000 ms  rich   created
out> 0.000 ms  rich   refused    what is asked for must be free [H0302]  asked=2 got=1
out> 0.000 ms  rich   refused    what is asked for must be free [H0302]  asked=6 got=4
out> 0.000 ms  poor   created
out> 0.000 ms  poor   refused    what is asked for must be free [H0302]  asked=2 got=1
out> 0.000 ms  poor   refused    filter of another owner must not be touched, or lose packets, without its capability [H0205]  filter=1
out> 0.000 ms  poor   refused    what is asked for must be free [H0302]  asked=1 free=0
out> 0.000 ms  poor   refused    what is asked for must be free [H0302]  asked=3 got=0
out> 0.000 ms  thief  created
out> 0.000 ms  late   created
out> 0.000 ms  late   refused    environment must be there [H0305]  environment=later
out> 1.000 ms  rich   destroyed  as the scenario says
out> 2.000 ms  rich   refused    environment must be there [H0305]  environment=rich
out> 3.000 ms  rich   refused    environment must be there [H0305]  environment=rich
out> 4.000 ms  later  created
out> 4.000 ms  later  refused    environment must be there [H0305]  environment=rich
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> rich              1         0      0      0      0      0           0       0  gone at 1.000 ms
out> poor              3         0      0      0      0      0           0       0
out> thief             0         0      0      0      0      0           0       0
out> late              0         0      0      0      0      0           0       0
out> later             0         0      0      0      0      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> rich               0      0        0       0     0     0        0
out> poor               0      0        0       0     0     0        0
out> thief              0      0        0       0     0     0        0
out> late               0      0        0       0     0     0        0
out> later              0      0        0       0     0     0        0
out> nobody             0
out> all packets        0      0        0       0           0        0
out>
out> claim               packets  fuel  sent  forbidden  runs of its handler
out> rich: udp                 0     0     0          0
out> rich: tcp                 0     0     0          0
out> poor: icmp                0     0     0          0
out> thief: udp port 53        0     0     0          0
out> later: udp port 67        0     0     0          0
out>
out> handler    of              from        to  keeps
out> loops.ash  poor: icmp  0.000 ms  5.000 ms
out> waits.ash  poor: icmp  5.000 ms
out>
out> over at 6.000 ms
err> waits.ash:1:7: warning[A0403]: what is declared should be used
err>     needs send;
err>           ^^^^
err> note: nothing of the handler needs it
err> poor.scenario:5:12: error[H0302]: what is asked for must be free  asked=2 got=1
err>         blocks 2;
err>                ^
err> poor.scenario:3:11: error[H0302]: what is asked for must be free  asked=6 got=4
err>         pages 6;
err>               ^
err> poor.scenario:10:12: error[H0302]: what is asked for must be free  asked=2 got=1
err>         slices 2;
err>                ^
err> poor.scenario:12:5: error[H0205]: filter of another owner must not be touched, or lose packets, without its capability  filter=1
err>         claim "udp port 53";
err>         ^^^^^^^^^^^^^^^^^^^^
err> note: udp of rich would lose packets
err> help: may take packets of rich;
err> poor.scenario:14:37: error[H0302]: what is asked for must be free  asked=1 free=0
err>         handler "big.ash" on "arp" with 1 page;
err>                                         ^
err> poor.scenario:11:11: error[H0302]: what is asked for must be free  asked=3 got=0
err>         pages 3;
err>               ^
err> poor.scenario:21:5: error[H0305]: environment must be there  environment=later
err>         may take packets of later;
err>         ^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it comes at 4 ms
err> poor.scenario:24:9: error[H0305]: environment must be there  environment=rich
err>     at 2 ms destroy rich;
err>             ^^^^^^^^^^^^
err> note: it is gone since 1 ms
err> poor.scenario:25:9: error[H0305]: environment must be there  environment=rich
err>     at 3 ms revoke 1 page of rich;
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 1 ms
err> poor.scenario:26:24: error[H0305]: environment must be there  environment=rich
err>     at 4 ms create later { may take packets of rich; claim "udp port 67"; }
err>                            ^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 1 ms
status 1
out> 0.000 ms  one  created
out> 0.000 ms  one  bound     claim "icmp"
out> 0.000 ms  one  bound     handler loops to "icmp"
out> 1.000 ms  one  asked     1 claim within 50 us
out> 1.000 ms  one  freed     claim "icmp"
out> 1.000 ms  one  complied  1 claim
out> 2.000 ms  one  refused   claim must be there [H0311]  handler=loops.ash
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> one               0         0      0      1      0      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> one                0      0        0       0     0     0        0
out> nobody             0
out> all packets        0      0        0       0           0        0
out>
out> claim      packets  fuel  sent  forbidden  runs of its handler
out> one: icmp        0     0     0          0
out>
out> handler    of             from        to  keeps
out> loops.ash  one: icmp  0.000 ms  1.000 ms
out>
out> over at 3.000 ms
err> alone.scenario:3:9: error[H0311]: claim must be there  handler=loops.ash
err>     at 2 ms replace handler of one with "loops.ash";
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 1 ms
status 1
out> 1.000 ms  kernel  failed   lan: failed as the scenario says
out> 2.000 ms  kernel  refused  device must take and give packets [H0314]  device=lan
out>
out> device  came  left  lost  doubled  overtook  other
out> lan        0     0     0        0         0      0  failed
out>
out> over at 5.000 ms
err> failed.scenario:3:9: error[H0314]: device must take and give packets  device=lan
err>     at 2 ms flood lan with 3 malformed frames;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it has failed
