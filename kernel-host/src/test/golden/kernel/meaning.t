# scenarios whose words are right and mean nothing
--- file names.scenario
kernel { engine interpreted; link ethernt; pages 3; pages 4; }
kernel { pages 5; }
run 3 ms;
run 4 ms;
device lan = link;
device lan = link;
environment lan { slices 1; slices 2; }
environment lan { pages 1; }
--- file unknown.scenario
device lan = link;
environment web { may take packets of wbe; }
at 1 ms destroy wep;
at 2 ms fail lna;
at 3 ms flood nowhere with 1 malformed frame;
at 4 ms revoke 1 page of nobody;
at 5 ms replace handler of web with "h.ash";
--- file h.ash
filter udp;
message { pass; }
--- file numbers.scenario
kernel { pages 70000; slices 0 of 1 ms; patience 0.5 ns; overrun 1.5; seed 99999999999999999999999999999999; }
device lan = link loss 101 % delay 2000000 s jitter 1.5 us reorder 0.5 %;
device far = link from "x.pcap" speed 0x;
environment web { claim "tcp" into ring of 0 pages, slots of 16; handler "h.ash" with 0 pages; when revoked obey 0 at a time; }
every 1 ns destroy web;
run 0 ms;
--- file devices.scenario
device wire = capture "x.pcap" loss 1 % from "y.pcap" out "a.pcap" out "b.pcap";
device lan = link speed 10x delay 1 ms delay 2 ms;
device far = link out "c.pcap";
device none = capture "";
device own = live "exo0" speed 2x loss 1 % live "exo1";
device both = link live "exo0" from "y.pcap";
device sure = link live "exo0" loss 1 % delay 1 ms;
environment web {
    handler "h.ash" on "udp port 7";
    handler "h.ash" on "udp port 8";
    preload 3;
    when revoked ignore;
    when revoked obey;
}
at 1 ms replace handler of web with "h.ash";
at 1 ms replace handler "other.ash" of web with "h.ash";
--- command
kernel names.scenario
kernel unknown.scenario
kernel numbers.scenario
kernel devices.scenario
--- result
status 2
err> names.scenario:1:17: error[H0406]: name must be one that there is  name=interpreted
err>     kernel { engine interpreted; link ethernt; pages 3; pages 4; }
err>                     ^^^^^^^^^^^
err> help: there are interp, jvm
err> names.scenario:1:35: error[H0406]: name must be one that there is  name=ethernt
err>     kernel { engine interpreted; link ethernt; pages 3; pages 4; }
err>                                       ^^^^^^^
err> help: did you mean ethernet
err> names.scenario:1:53: error[H0405]: what is said must be said once  again=pages
err>     kernel { engine interpreted; link ethernt; pages 3; pages 4; }
err>                                                         ^^^^^
err> names.scenario:2:1: error[H0405]: what is said must be said once  again=kernel
err>     kernel { pages 5; }
err>     ^^^^^^
err> names.scenario:4:1: error[H0405]: what is said must be said once  again=run
err>     run 4 ms;
err>     ^^^
err> names.scenario:6:8: error[H0405]: what is said must be said once  again=lan
err>     device lan = link;
err>            ^^^
err> note: it was given in line 5
err> names.scenario:7:29: error[H0405]: what is said must be said once  again=slices
err>     environment lan { slices 1; slices 2; }
err>                                 ^^^^^^
err> names.scenario:8:13: error[H0405]: what is said must be said once  again=lan
err>     environment lan { pages 1; }
err>                 ^^^
err> note: it was given in line 7
status 2
err> unknown.scenario:2:39: error[H0406]: name must be one that there is  environment=wbe
err>     environment web { may take packets of wbe; }
err>                                           ^^^
err> help: did you mean web
err> unknown.scenario:3:17: error[H0406]: name must be one that there is  environment=wep
err>     at 1 ms destroy wep;
err>                     ^^^
err> help: did you mean web
err> unknown.scenario:4:14: error[H0406]: name must be one that there is  device=lna
err>     at 2 ms fail lna;
err>                  ^^^
err> help: did you mean lan
err> unknown.scenario:5:15: error[H0406]: name must be one that there is  device=nowhere
err>     at 3 ms flood nowhere with 1 malformed frame;
err>                   ^^^^^^^
err> help: there is lan
err> unknown.scenario:6:26: error[H0406]: name must be one that there is  environment=nobody
err>     at 4 ms revoke 1 page of nobody;
err>                              ^^^^^^
err> help: there is web
err> unknown.scenario:7:17: error[H0408]: what is said must mean something where it stands  handlers=0
err>     at 5 ms replace handler of web with "h.ash";
err>                     ^^^^^^^
err> note: web has no handler before
status 2
err> numbers.scenario:1:16: error[H0404]: number must be in its range  found=70000 range=0..65536
err>     kernel { pages 70000; slices 0 of 1 ms; patience 0.5 ns; overrun 1.5; seed 99999999999999999999999999999999; }
err>                    ^^^^^
err> numbers.scenario:1:30: error[H0404]: number must be in its range  found=0 range=1..65536
err>     kernel { pages 70000; slices 0 of 1 ms; patience 0.5 ns; overrun 1.5; seed 99999999999999999999999999999999; }
err>                                  ^
err> numbers.scenario:1:50: error[H0404]: number must be in its range  found=0.5ns range=0ns..1000000s
err>     kernel { pages 70000; slices 0 of 1 ms; patience 0.5 ns; overrun 1.5; seed 99999999999999999999999999999999; }
err>                                                      ^^^^^^
err> note: in steps of 1 ns
err> numbers.scenario:1:66: error[H0404]: number must be in its range  found=1.5 range=0..65536
err>     kernel { pages 70000; slices 0 of 1 ms; patience 0.5 ns; overrun 1.5; seed 99999999999999999999999999999999; }
err>                                                                      ^^^
err> note: in steps of 1
err> numbers.scenario:1:76: error[H0404]: number must be in its range  found=99999999999999999999999999999999 range=0..2147483647
err>     kernel { pages 70000; slices 0 of 1 ms; patience 0.5 ns; overrun 1.5; seed 99999999999999999999999999999999; }
err>                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> numbers.scenario:2:24: error[H0404]: number must be in its range  found=101% range=0%..100%
err>     device lan = link loss 101 % delay 2000000 s jitter 1.5 us reorder 0.5 %;
err>                            ^^^
err> numbers.scenario:2:36: error[H0404]: number must be in its range  found=2000000s range=0ns..3600s
err>     device lan = link loss 101 % delay 2000000 s jitter 1.5 us reorder 0.5 %;
err>                                        ^^^^^^^^^
err> numbers.scenario:3:39: error[H0404]: number must be in its range  found=0x range=0.001x..1000000x
err>     device far = link from "x.pcap" speed 0x;
err>                                           ^
err> numbers.scenario:4:44: error[H0404]: number must be in its range  found=0 range=1..65536
err>     environment web { claim "tcp" into ring of 0 pages, slots of 16; handler "h.ash" with 0 pages; when revoked obey 0 at a time; }
err>                                                ^
err> numbers.scenario:4:62: error[H0404]: number must be in its range  found=16 range=17..4096
err>     environment web { claim "tcp" into ring of 0 pages, slots of 16; handler "h.ash" with 0 pages; when revoked obey 0 at a time; }
err>                                                                  ^^
err> numbers.scenario:4:87: error[H0404]: number must be in its range  found=0 range=1..65536
err>     environment web { claim "tcp" into ring of 0 pages, slots of 16; handler "h.ash" with 0 pages; when revoked obey 0 at a time; }
err>                                                                                           ^
err> numbers.scenario:4:114: error[H0404]: number must be in its range  found=0 range=1..65536
err>     environment web { claim "tcp" into ring of 0 pages, slots of 16; handler "h.ash" with 0 pages; when revoked obey 0 at a time; }
err>                                                                                                                      ^
err> numbers.scenario:5:7: error[H0404]: number must be in its range  found=1ns range=1us..1000000s
err>     every 1 ns destroy web;
err>           ^^^^
err> numbers.scenario:6:5: error[H0404]: number must be in its range  found=0ms range=1ns..1000000s
err>     run 0 ms;
err>         ^^^^
status 2
err> devices.scenario:1:32: error[H0408]: what is said must mean something where it stands  found=loss
err>     device wire = capture "x.pcap" loss 1 % from "y.pcap" out "a.pcap" out "b.pcap";
err>                                    ^^^^
err> note: a link has that, not a capture
err> devices.scenario:1:41: error[H0408]: what is said must mean something where it stands  found=from
err>     device wire = capture "x.pcap" loss 1 % from "y.pcap" out "a.pcap" out "b.pcap";
err>                                             ^^^^
err> note: a link has that, not a capture
err> devices.scenario:1:68: error[H0405]: what is said must be said once  again=out
err>     device wire = capture "x.pcap" loss 1 % from "y.pcap" out "a.pcap" out "b.pcap";
err>                                                                        ^^^
err> devices.scenario:2:19: error[H0408]: what is said must mean something where it stands  found=speed
err>     device lan = link speed 10x delay 1 ms delay 2 ms;
err>                       ^^^^^
err> note: it is about a capture, and there is none
err> devices.scenario:2:40: error[H0405]: what is said must be said once  again=delay
err>     device lan = link speed 10x delay 1 ms delay 2 ms;
err>                                            ^^^^^
err> devices.scenario:3:19: error[H0408]: what is said must mean something where it stands  found=out
err>     device far = link out "c.pcap";
err>                       ^^^
err> note: it is about a capture, and there is none
err> devices.scenario:4:23: error[H0407]: file must have a name  found=""
err>     device none = capture "";
err>                           ^^
err> devices.scenario:5:26: error[H0408]: what is said must mean something where it stands  found=speed
err>     device own = live "exo0" speed 2x loss 1 % live "exo1";
err>                              ^^^^^
err> note: it is about a capture, and packets of an interface come in their own time and leave by it
err> devices.scenario:5:35: error[H0408]: what is said must mean something where it stands  found=loss
err>     device own = live "exo0" speed 2x loss 1 % live "exo1";
err>                                       ^^^^
err> note: a link has that: link live
err> devices.scenario:5:44: error[H0408]: what is said must mean something where it stands  found=live
err>     device own = live "exo0" speed 2x loss 1 % live "exo1";
err>                                                ^^^^
err> note: a link has that: link live
err> devices.scenario:6:32: error[H0408]: what is said must mean something where it stands  found=from
err>     device both = link live "exo0" from "y.pcap";
err>                                    ^^^^
err> note: it is about a capture, and packets of an interface come in their own time and leave by it
err> devices.scenario:11:13: error[H0408]: what is said must mean something where it stands  found=3
err>         preload 3;
err>                 ^
err> note: it has 0 blocks
err> devices.scenario:13:5: error[H0405]: what is said must be said once  again=when revoked
err>         when revoked obey;
err>         ^^^^
err> devices.scenario:15:17: error[H0408]: what is said must mean something where it stands  handlers=2
err>     at 1 ms replace handler of web with "h.ash";
err>                     ^^^^^^^
err> note: web has h.ash
err> help: replace handler "h.ash" of web
err> devices.scenario:16:25: error[H0408]: what is said must mean something where it stands  handlers=2
err>     at 1 ms replace handler "other.ash" of web with "h.ash";
err>                             ^^^^^^^^^^^
err> note: web has h.ash
err> help: replace handler "h.ash" of web
