# who is not there is not there yet, or not any longer; and what is refused at the beginning --check tells
--- bytes two.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
--- file late.scenario
environment first { may take packets of second; claim "udp"; }
environment second { claim "udp"; slices 1; }
at 1 ms destroy third;
at 2 ms create third { slices 1; each slice call second without answer; }
at 3 ms destroy second;
at 4 ms destroy second;
run 40 ms;
--- file words.scenario
device wire = capture "two.pcap" spead 10x;
device lan = link los 10 %;
environment a { slices -1; }
--- file device.scenario
device wire = capture "two.pcap" spead 10x;
device lan = link los 10 %;
environment a { library "A" from "java" wiht a "b"; }
--- command
kernel late.scenario
kernel late.scenario --check
kernel words.scenario
kernel device.scenario
kernel late.scenario --check --real-time
kernel late.scenario --check --json --log
--- result
status 1
out>  0.000 ms  first   created
out>  0.000 ms  first   refused    environment must be there [H0305]  environment=second
out>  0.000 ms  second  created
out>  0.000 ms  second  refused    filter must not accept the same packets as another one [H0202]
out>  1.000 ms  third   refused    environment must be there [H0305]  environment=third
out>  2.000 ms  third   created
out>  3.000 ms  second  destroyed  as the scenario says
out>  4.000 ms  second  refused    environment must be there [H0305]  environment=second
out> 33.000 ms  third   refused    environment must be there [H0305]  environment=second
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> first             0         0      0      0      0      0           0       0
out> second            1         0      0      0      0      0           0       0  gone at 3.000 ms
out> third             1         0      0      0      0      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> first              0      0        0       0     0     0        0
out> second             0      0        0       0     0     0        0
out> third              0      0        0       0     0     0        0
out> nobody             0
out> all packets        0      0        0       0           0        0
out>
out> claim       packets  fuel  sent  forbidden  runs of its handler
out> first: udp        0     0     0          0
out>
out> over at 40.000 ms
err> late.scenario:1:21: error[H0305]: environment must be there  environment=second
err>     environment first { may take packets of second; claim "udp"; }
err>                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it stands below, and comes behind this one
err> late.scenario:2:22: error[H0202]: filter must not accept the same packets as another one
err>     environment second { claim "udp"; slices 1; }
err>                          ^^^^^^^^^^^^
err> note: udp accepts the same packets
err> note: it is a claim of first
err> late.scenario:3:9: error[H0305]: environment must be there  environment=third
err>     at 1 ms destroy third;
err>             ^^^^^^^^^^^^^
err> note: it comes at 2 ms
err> late.scenario:6:9: error[H0305]: environment must be there  environment=second
err>     at 4 ms destroy second;
err>             ^^^^^^^^^^^^^^
err> note: it is gone since 3 ms
err> late.scenario:4:50: error[H0305]: environment must be there  environment=second
err>     at 2 ms create third { slices 1; each slice call second without answer; }
err>                                                      ^^^^^^
err> note: it is gone since 3 ms
status 1
err> late.scenario:1:21: error[H0305]: environment must be there  environment=second
err>     environment first { may take packets of second; claim "udp"; }
err>                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it stands below, and comes behind this one
err> late.scenario:2:22: error[H0202]: filter must not accept the same packets as another one
err>     environment second { claim "udp"; slices 1; }
err>                          ^^^^^^^^^^^^
err> note: udp accepts the same packets
err> note: it is a claim of first
status 2
err> words.scenario:3:24: error[H0402]: text must be made of words, numbers, texts in quotes and signs of the language  found='-'
err>     environment a { slices -1; }
err>                            ^
err> help: no number is less than 0
status 2
err> device.scenario:1:34: error[H0403]: scenario must be of its form  found='spead'
err>     device wire = capture "two.pcap" spead 10x;
err>                                      ^^^^^
err> note: expected ; or delay or duplicate or from or jitter or live or loss or out and others
err> help: did you mean speed
err> device.scenario:2:19: error[H0403]: scenario must be of its form  found='los'
err>     device lan = link los 10 %;
err>                       ^^^
err> note: expected ; or delay or duplicate or from or jitter or live or loss or out and others
err> help: did you mean loss
err> device.scenario:3:41: error[H0403]: scenario must be of its form  found='wiht'
err>     environment a { library "A" from "java" wiht a "b"; }
err>                                             ^^^^
err> note: expected ; or with
err> help: did you mean with
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: with --check nothing runs that --real-time is about
err> help: exocode kernel --help
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: with --check nothing runs that --json is about
err> help: exocode kernel --help
