# ports, timers, calls and capabilities of environments: what is refused, what is lost, and what is told
--- file ports.scenario
environment first { claim port udp 53; claim port tcp 80; when revoked obey; }
environment second { claim port udp 53; claim port tcp 80; }
environment third { claim "udp dst port 54"; }
environment fourth { claim port udp 54; handler "all.ash" on port tcp 81; }
environment wide { claim "udp portrange 100-200"; }
environment narrow { claim port udp 150; handler "all.ash" on "udp port 151"; }
environment let { may take packets of wide; claim port udp 160; }
at 2 ms revoke 1 port of first;
at 3 ms create fifth { claim port udp 53; claim port tcp 80; }
--- file all.ash
message { pass; }
--- file timers.scenario
kernel { timers 3; slices 4 of 1 ms; }
environment clock { slices 2; timer at 3 ms; timer every 2 ms; when revoked obey; }
environment late { slices 1; timer at 1 ms; timer at 1 ms; when revoked ignore; }
at 9 ms revoke 1 timer of clock;
at 12 ms revoke 1 timer of late;
run 20 ms;
--- file calls.scenario
kernel { slices 2 of 1 ms; }
environment web { slices 1; }
environment deaf { when called ignore; }
environment poor { }
environment busy { when called work 700 us; }
at 1 ms call deaf from web;
at 2 ms call busy from web;
at 3 ms call deaf from web without answer;
at 4 ms call busy from poor;
at 5 ms destroy poor;
at 6 ms call busy from poor;
at 7 ms create later { slices 1; each slice call poor; }
run 8 ms;
--- file grants.scenario
environment none { }
environment rich { pages 2; }
environment poor { slices 1; }
at 1 ms use page of none by poor;
at 2 ms use page of rich by poor;
at 3 ms grant pages of rich to poor;
at 4 ms use page of rich by poor;
at 5 ms use page of rich by poor with forged capability;
at 6 ms revoke capabilities of rich;
at 7 ms use page of rich by poor;
at 8 ms grant pages of rich to poor;
at 9 ms destroy rich;
at 10 ms use page of rich by poor;
--- command
kernel ports.scenario
kernel timers.scenario --timeline
kernel calls.scenario
kernel calls.scenario --timeline
kernel grants.scenario
kernel grants.scenario --timeline
--- result
status 1
out> 0.000 ms  first   created
out> 0.000 ms  second  created
out> 0.000 ms  second  refused   what is asked for must be free [H0302]  port=udp 53
out> 0.000 ms  second  refused   what is asked for must be free [H0302]  port=tcp 80
out> 0.000 ms  third   created
out> 0.000 ms  fourth  created
out> 0.000 ms  fourth  refused   filter must not accept the same packets as another one [H0202]
out> 0.000 ms  wide    created
out> 0.000 ms  narrow  created
out> 0.000 ms  narrow  refused   filter of another owner must not be touched, or lose packets, without its capability [H0205]  filter=5
out> 0.000 ms  narrow  refused   filter of another owner must not be touched, or lose packets, without its capability [H0205]  filter=5
out> 0.000 ms  let     created
out> 2.000 ms  first   asked     1 port within 50 us
out> 2.000 ms  first   broken    claim "tcp dst port 80"
out> 2.000 ms  first   complied  1 port
out> 3.000 ms  fifth   created
out> 3.000 ms  fifth   refused   what is asked for must be free [H0302]  port=udp 53
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> first             0         0      0      1      0      0           0       0
out> second            0         0      0      0      0      0           0       0
out> third             0         0      0      0      0      0           0       0
out> fourth            0         0      0      0      0      0           0       0
out> wide              0         0      0      0      0      0           0       0
out> narrow            0         0      0      0      0      0           0       0
out> let               0         0      0      0      0      0           0       0
out> fifth             0         0      0      0      0      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> first              0      0        0       0     0     0        0
out> second             0      0        0       0     0     0        0
out> third              0      0        0       0     0     0        0
out> fourth             0      0        0       0     0     0        0
out> wide               0      0        0       0     0     0        0
out> narrow             0      0        0       0     0     0        0
out> let                0      0        0       0     0     0        0
out> fifth              0      0        0       0     0     0        0
out> nobody             0
out> all packets        0      0        0       0           0        0
out>
out> claim                        packets  fuel  sent  forbidden  runs of its handler
out> first: udp dst port 53             0     0     0          0
out> first: tcp dst port 80             0     0     0          0
out> third: udp dst port 54             0     0     0          0
out> fourth: tcp dst port 81            0     0     0          0
out> wide: udp portrange 100-200        0     0     0          0
out> let: udp dst port 160              0     0     0          0
out> fifth: tcp dst port 80             0     0     0          0
out>
out> handler  of                           from  to  keeps
out> all.ash  fourth: tcp dst port 81  0.000 ms
out>
out> over at 3.000 ms
err> ports.scenario:2:28: error[H0302]: what is asked for must be free  port=udp 53
err>     environment second { claim port udp 53; claim port tcp 80; }
err>                                ^^^^^^^^^^^
err> note: first has it
err> ports.scenario:2:47: error[H0302]: what is asked for must be free  port=tcp 80
err>     environment second { claim port udp 53; claim port tcp 80; }
err>                                                   ^^^^^^^^^^^
err> note: first has it
err> ports.scenario:4:28: error[H0202]: filter must not accept the same packets as another one
err>     environment fourth { claim port udp 54; handler "all.ash" on port tcp 81; }
err>                                ^^^^^^^^^^^
err> note: udp dst port 54 accepts the same packets
err> note: it is a claim of third
err> ports.scenario:6:28: error[H0205]: filter of another owner must not be touched, or lose packets, without its capability  filter=5
err>     environment narrow { claim port udp 150; handler "all.ash" on "udp port 151"; }
err>                                ^^^^^^^^^^^^
err> note: udp portrange 100-200 of wide would lose packets
err> help: may take packets of wide;
err> ports.scenario:6:42: error[H0205]: filter of another owner must not be touched, or lose packets, without its capability  filter=5
err>     environment narrow { claim port udp 150; handler "all.ash" on "udp port 151"; }
err>                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: udp portrange 100-200 of wide would lose packets
err> help: may take packets of wide;
err> ports.scenario:9:30: error[H0302]: what is asked for must be free  port=udp 53
err>     at 3 ms create fifth { claim port udp 53; claim port tcp 80; }
err>                                  ^^^^^^^^^^^
err> note: first has it
status 1
out>  0.000 ms  clock  created
out>  0.000 ms  clock  allocated    slice 0
out>  0.000 ms  clock  allocated    slice 1
out>  0.000 ms  clock  allocated    timer 0
out>  0.000 ms  clock  allocated    timer 1
out>  0.000 ms  late   created
out>  0.000 ms  late   allocated    slice 2
out>  0.000 ms  late   allocated    timer 2
out>  0.000 ms  late   refused      what is asked for must be free [H0302]  asked=1 got=0
out>  1.000 ms  late   fired        timer 2
out>  2.000 ms  clock  fired        timer 1
out>  3.000 ms  clock  fired        timer 0
out>  6.000 ms  clock  fired        timer 1
out>  9.000 ms  clock  asked        1 timer within 50 us
out>  9.000 ms  clock  freed        timer 1
out>  9.000 ms  clock  complied     1 timer
out> 12.000 ms  late   asked        1 timer within 50 us
out> 12.050 ms  late   repossessed  timer 2
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> clock             9         0      0      1      0      0           3       0
out> late              4         0      0      1      1      0           1       0
out>
out> over at 20.000 ms
err> timers.scenario:3:45: error[H0302]: what is asked for must be free  asked=1 got=0
err>     environment late { slices 1; timer at 1 ms; timer at 1 ms; when revoked ignore; }
err>                                                 ^^^^^^^^^^^^^^
status 1
out> 0.000 ms  web    created
out> 0.000 ms  deaf   created
out> 0.000 ms  poor   created
out> 0.000 ms  busy   created
out> 1.000 ms  web    called     deaf
out> 2.000 ms  web    called     busy
out> 2.000 ms  web    refused    calls must not be nested more deeply, nor come from an environment that waits for one [H0307]  environment=4 limit=64
out> 3.000 ms  web    called     deaf, without answer
out> 3.000 ms  web    refused    calls must not be nested more deeply, nor come from an environment that waits for one [H0307]  environment=2 limit=64
out> 4.000 ms  poor   called     busy
out> 4.700 ms  poor   answered   by busy
out> 5.000 ms  poor   destroyed  as the scenario says
out> 6.000 ms  poor   refused    environment must be there [H0305]  environment=poor
out> 7.000 ms  later  created
out> 7.700 ms  later  refused    environment must be there [H0305]  environment=poor
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> web               1         0      0      0      0      0           0       0
out> deaf              3         0      0      0      0      0           0       0
out> poor              0         0      0      0      0      0           0       0  gone at 5.000 ms
out> busy              0         0      0      0      0      0           0       0
out> later             1         0      0      0      0      0           0       0
out>
out> calls of  called  answered  came
out> web            1         0     0  waits for deaf
out> deaf           0         0     1
out> poor           1         1     0
out> busy           0         0     1
out>
out> over at 8.000 ms
err> calls.scenario:7:14: error[H0307]: calls must not be nested more deeply, nor come from an environment that waits for one  environment=4 limit=64
err>     at 2 ms call busy from web;
err>                  ^^^^
err> note: web waits for deaf
err> calls.scenario:8:14: error[H0307]: calls must not be nested more deeply, nor come from an environment that waits for one  environment=2 limit=64
err>     at 3 ms call deaf from web without answer;
err>                  ^^^^
err> note: web waits for deaf
err> calls.scenario:11:9: error[H0305]: environment must be there  environment=poor
err>     at 6 ms call busy from poor;
err>             ^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 5 ms
err> calls.scenario:12:50: error[H0305]: environment must be there  environment=poor
err>     at 7 ms create later { slices 1; each slice call poor; }
err>                                                      ^^^^
err> note: it is gone since 5 ms
status 1
out> 0.000 ms  web    created
out> 0.000 ms  web    allocated  slice 0
out> 0.000 ms  deaf   created
out> 0.000 ms  poor   created
out> 0.000 ms  busy   created
out> 1.000 ms  web    called     deaf
out> 2.000 ms  web    called     busy
out> 2.000 ms  web    refused    calls must not be nested more deeply, nor come from an environment that waits for one [H0307]  environment=4 limit=64
out> 3.000 ms  web    called     deaf, without answer
out> 3.000 ms  web    refused    calls must not be nested more deeply, nor come from an environment that waits for one [H0307]  environment=2 limit=64
out> 4.000 ms  poor   called     busy
out> 4.700 ms  poor   answered   by busy
out> 5.000 ms  poor   destroyed  as the scenario says
out> 6.000 ms  poor   refused    environment must be there [H0305]  environment=poor
out> 7.000 ms  later  created
out> 7.000 ms  later  allocated  slice 1
out> 7.700 ms  later  refused    environment must be there [H0305]  environment=poor
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> web               1         0      0      0      0      0           0       0
out> deaf              3         0      0      0      0      0           0       0
out> poor              0         0      0      0      0      0           0       0  gone at 5.000 ms
out> busy              0         0      0      0      0      0           0       0
out> later             1         0      0      0      0      0           0       0
out>
out> calls of  called  answered  came
out> web            1         0     0  waits for deaf
out> deaf           0         0     1
out> poor           1         1     0
out> busy           0         0     1
out>
out> over at 8.000 ms
err> calls.scenario:7:14: error[H0307]: calls must not be nested more deeply, nor come from an environment that waits for one  environment=4 limit=64
err>     at 2 ms call busy from web;
err>                  ^^^^
err> note: web waits for deaf
err> calls.scenario:8:14: error[H0307]: calls must not be nested more deeply, nor come from an environment that waits for one  environment=2 limit=64
err>     at 3 ms call deaf from web without answer;
err>                  ^^^^
err> note: web waits for deaf
err> calls.scenario:11:9: error[H0305]: environment must be there  environment=poor
err>     at 6 ms call busy from poor;
err>             ^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 5 ms
err> calls.scenario:12:50: error[H0305]: environment must be there  environment=poor
err>     at 7 ms create later { slices 1; each slice call poor; }
err>                                                      ^^^^
err> note: it is gone since 5 ms
status 1
out>  0.000 ms  none  created
out>  0.000 ms  rich  created
out>  0.000 ms  poor  created
out>  1.000 ms  poor  refused    number must be one of its kind [H0303]  pages=0
out>  2.000 ms  poor  refused    capability must be good, for this environment, and allow what is asked [H0301]  shown=0.0.3:rwga@3 for=page 0
out>  3.000 ms  rich  granted    pages to poor
out>  4.000 ms  poor  used       page 0 of rich
out>  5.000 ms  poor  refused    capability must be good, for this environment, and allow what is asked [H0301]  shown=0.0.2.1:rwga@3 for=page 0
out>  6.000 ms  rich  revoked    capabilities for pages
out>  6.000 ms  poor  broken     page 0
out>  7.000 ms  poor  refused    capability must be good, for this environment, and allow what is asked [H0301]  shown=0.0.2.1:rw@3 for=page 0
out>  8.000 ms  rich  granted    pages to poor
out>  9.000 ms  rich  destroyed  as the scenario says
out> 10.000 ms  rich  refused    environment must be there [H0305]  environment=rich
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> none              0         0      0      0      0      0           0       0
out> rich              0         0      0      0      0      0           0       0  gone at 9.000 ms
out> poor              2         0      0      0      0      0           0       0
out>
out> over at 41.000 ms
err> grants.scenario:4:9: error[H0303]: number must be one of its kind  pages=0
err>     at 1 ms use page of none by poor;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: none has none
err> grants.scenario:5:9: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.3:rwga@3 for=page 0
err>     at 2 ms use page of rich by poor;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: rich has granted nothing, and what poor shows is for its own pages
err> grants.scenario:8:9: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.2.1:rwga@3 for=page 0
err>     at 5 ms use page of rich by poor with forged capability;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: what is shown is forged
err> grants.scenario:10:9: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.2.1:rw@3 for=page 0
err>     at 7 ms use page of rich by poor;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: rich has revoked what it had granted
err> grants.scenario:13:10: error[H0305]: environment must be there  environment=rich
err>     at 10 ms use page of rich by poor;
err>              ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 9 ms
status 1
out>  0.000 ms  none  created
out>  0.000 ms  rich  created
out>  0.000 ms  rich  allocated  page 0
out>  0.000 ms  rich  allocated  page 1
out>  0.000 ms  poor  created
out>  0.000 ms  poor  allocated  slice 0
out>  1.000 ms  poor  refused    number must be one of its kind [H0303]  pages=0
out>  2.000 ms  poor  refused    capability must be good, for this environment, and allow what is asked [H0301]  shown=0.0.3:rwga@3 for=page 0
out>  3.000 ms  rich  granted    pages to poor
out>  4.000 ms  poor  used       page 0 of rich
out>  5.000 ms  poor  refused    capability must be good, for this environment, and allow what is asked [H0301]  shown=0.0.2.1:rwga@3 for=page 0
out>  6.000 ms  rich  revoked    capabilities for pages
out>  6.000 ms  poor  broken     page 0
out>  7.000 ms  poor  refused    capability must be good, for this environment, and allow what is asked [H0301]  shown=0.0.2.1:rw@3 for=page 0
out>  8.000 ms  rich  granted    pages to poor
out>  9.000 ms  rich  destroyed  as the scenario says
out> 10.000 ms  rich  refused    environment must be there [H0305]  environment=rich
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> none              0         0      0      0      0      0           0       0
out> rich              0         0      0      0      0      0           0       0  gone at 9.000 ms
out> poor              2         0      0      0      0      0           0       0
out>
out> over at 41.000 ms
err> grants.scenario:4:9: error[H0303]: number must be one of its kind  pages=0
err>     at 1 ms use page of none by poor;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: none has none
err> grants.scenario:5:9: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.3:rwga@3 for=page 0
err>     at 2 ms use page of rich by poor;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: rich has granted nothing, and what poor shows is for its own pages
err> grants.scenario:8:9: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.2.1:rwga@3 for=page 0
err>     at 5 ms use page of rich by poor with forged capability;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: what is shown is forged
err> grants.scenario:10:9: error[H0301]: capability must be good, for this environment, and allow what is asked  shown=0.0.2.1:rw@3 for=page 0
err>     at 7 ms use page of rich by poor;
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: rich has revoked what it had granted
err> grants.scenario:13:10: error[H0305]: environment must be there  environment=rich
err>     at 10 ms use page of rich by poor;
err>              ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 9 ms
