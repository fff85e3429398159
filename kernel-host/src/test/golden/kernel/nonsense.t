# what could never be done or would never end is refused before anything runs, and so is what would come when all is over
--- file nonsense.scenario
kernel { pages 4; reserve 5; page 3; }
environment idle {
    blocks 2; block 3;
    preload 3;
    each slice work 1 ms;
    each slice take 3 packets;
    each slice call web;
    timer every 5 ms;
}
environment web {
    slices 1;
    each slice take 3 packets;
    each slice call web;
    each slice call nobody without answer;
    claim port icmp 7;
    claim port udp 70000;
}
environment called { when called work 3 ms; when called ignore; each slice work 1 ms; }
at 3 ms call web from web;
at 2 ms revoke capabilities of web within 3 ms;
at 30 ms destroy web;
every 50 ms destroy web;
run 30 ms;
--- file endless.scenario
device lan = link;
environment web { slices 1; timer every 3 ms; }
every 5 ms flood lan with 3 malformed frames;
--- file replaced.scenario
environment web { handler "udp.ash"; handler "all.ash" on "tcp"; }
environment other { handler "udp.ash" on "udp port 53"; }
at 1 ms replace handler "udp.ash" of web with "tcp.ash";
at 2 ms replace handler "tcp.ash" of web with "udp.ash";
at 3 ms replace handler "udp.ash" of web with "same.ash";
at 4 ms replace handler "all.ash" of web with "all.ash";
at 5 ms replace handler "all.ash" of web with "udp.ash";
at 6 ms replace handler of other with "udp.ash";
--- file udp.ash
filter udp.dport == 7;
message { pass; }
--- file same.ash
filter udp.dport == 7;
message { drop; }
--- file tcp.ash
filter tcp.dport == 7;
message { pass; }
--- file all.ash
message { pass; }
--- file misspelt.scenario
kernal { pages 3; slices 4 of 1 ms; }
enviroment web { slices 2; claim "tcp" into ring of 4 pages, slots of 2048; }
devise wire = capture "x.pcap" out "y.pcap";
evry 10 ms flood lan with 3 malformed frames;
att 10 ms create web { slices 1; handler "x" on "y"; }
runn 3 ms;
environment good { slcies 1; clam "tcp" into ring of 4 pages, slots of 2048; each slice wrok 3 ms; }
at 10 ms creat web { slices 1; handler "x" on "y"; }
process web { slices 1; pages 2; }
run 5 ms;
--- command
kernel nonsense.scenario
kernel endless.scenario
kernel replaced.scenario --check
kernel misspelt.scenario
--- result
status 2
err> nonsense.scenario:1:27: error[H0408]: what is said must mean something where it stands  found=5
err>     kernel { pages 4; reserve 5; page 3; }
err>                               ^
err> note: there are 3 pages
err> nonsense.scenario:1:30: error[H0405]: what is said must be said once  again=page
err>     kernel { pages 4; reserve 5; page 3; }
err>                                  ^^^^
err> nonsense.scenario:3:15: error[H0405]: what is said must be said once  again=block
err>         blocks 2; block 3;
err>                   ^^^^^
err> nonsense.scenario:5:5: error[H0408]: what is said must mean something where it stands  found=each
err>         each slice work 1 ms;
err>         ^^^^
err> note: it has no slices
err> nonsense.scenario:6:5: error[H0408]: what is said must mean something where it stands  found=each
err>         each slice take 3 packets;
err>         ^^^^
err> note: it has no slices
err> nonsense.scenario:6:16: error[H0408]: what is said must mean something where it stands  found=take
err>         each slice take 3 packets;
err>                    ^^^^
err> note: it has no ring to take packets from
err> nonsense.scenario:7:5: error[H0408]: what is said must mean something where it stands  found=each
err>         each slice call web;
err>         ^^^^
err> note: it has no slices
err> nonsense.scenario:8:5: error[H0408]: what is said must mean something where it stands  found=timer
err>         timer every 5 ms;
err>         ^^^^^
err> note: it has no slices
err> nonsense.scenario:12:16: error[H0408]: what is said must mean something where it stands  found=take
err>         each slice take 3 packets;
err>                    ^^^^
err> note: it has no ring to take packets from
err> nonsense.scenario:13:21: error[H0408]: what is said must mean something where it stands  found=web
err>         each slice call web;
err>                         ^^^
err> note: it would wait for itself
err> nonsense.scenario:14:21: error[H0406]: name must be one that there is  environment=nobody
err>         each slice call nobody without answer;
err>                         ^^^^^^
err> help: there are idle, web, called
err> nonsense.scenario:15:16: error[H0406]: name must be one that there is  name=icmp
err>         claim port icmp 7;
err>                    ^^^^
err> help: there are tcp, udp
err> nonsense.scenario:16:20: error[H0404]: number must be in its range  found=70000 range=0..65535
err>         claim port udp 70000;
err>                        ^^^^^
err> nonsense.scenario:18:45: error[H0405]: what is said must be said once  again=when called
err>     environment called { when called work 3 ms; when called ignore; each slice work 1 ms; }
err>                                                 ^^^^
err> nonsense.scenario:19:14: error[H0408]: what is said must mean something where it stands  found=web
err>     at 3 ms call web from web;
err>                  ^^^
err> note: it would wait for itself
err> nonsense.scenario:20:36: error[H0408]: what is said must mean something where it stands  found=within
err>     at 2 ms revoke capabilities of web within 3 ms;
err>                                        ^^^^^^
err> note: capabilities are revoked at once
err> nonsense.scenario:21:4: error[H0408]: what is said must mean something where it stands  found=30ms
err>     at 30 ms destroy web;
err>        ^^^^^
err> note: all is over at 30 ms
err> nonsense.scenario:22:7: error[H0408]: what is said must mean something where it stands  found=50ms
err>     every 50 ms destroy web;
err>           ^^^^^
err> note: all is over at 30 ms
status 2
err> endless.scenario:2:35: error[H0408]: what is said must mean something where it stands  found=every
err>     environment web { slices 1; timer every 3 ms; }
err>                                       ^^^^^
err> note: it would go on for ever
err> help: say how long all of it is: run 100 ms;
err> endless.scenario:3:1: error[H0408]: what is said must mean something where it stands  found=every
err>     every 5 ms flood lan with 3 malformed frames;
err>     ^^^^^
err> note: it would go on for ever
err> help: say how long all of it is: run 100 ms;
status 0
out> replaced.scenario: good  environments=2 devices=0 happenings=6
out> kernel { pages 256; reserve 5; blocks 256; timers 64; slices 32 of 1 ms; overrun 16; patience 50 us; engine interp; promote after 1000; seed 1; link ethernet; }
err> replaced.scenario:3:47: warning[H0410]: handler in place of another one should name no other filter: it has that one's packets  handler=tcp
err>     at 1 ms replace handler "udp.ash" of web with "tcp.ash";
err>                                                   ^^^^^^^^^
err> replaced.scenario:7:47: warning[H0410]: handler in place of another one should name no other filter: it has that one's packets  handler=udp
err>     at 5 ms replace handler "all.ash" of web with "udp.ash";
err>                                                   ^^^^^^^^^
err> replaced.scenario:8:39: warning[H0410]: handler in place of another one should name no other filter: it has that one's packets  handler=udp
err>     at 6 ms replace handler of other with "udp.ash";
err>                                           ^^^^^^^^^
status 2
err> misspelt.scenario:1:1: error[H0403]: scenario must be of its form  found='kernal'
err>     kernal { pages 3; slices 4 of 1 ms; }
err>     ^^^^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean kernel
err> misspelt.scenario:2:1: error[H0403]: scenario must be of its form  found='enviroment'
err>     enviroment web { slices 2; claim "tcp" into ring of 4 pages, slots of 2048; }
err>     ^^^^^^^^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean environment
err> misspelt.scenario:3:1: error[H0403]: scenario must be of its form  found='devise'
err>     devise wire = capture "x.pcap" out "y.pcap";
err>     ^^^^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean device
err> misspelt.scenario:4:1: error[H0403]: scenario must be of its form  found='evry'
err>     evry 10 ms flood lan with 3 malformed frames;
err>     ^^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean every
err> misspelt.scenario:5:1: error[H0403]: scenario must be of its form  found='att'
err>     att 10 ms create web { slices 1; handler "x" on "y"; }
err>     ^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean at
err> misspelt.scenario:6:1: error[H0403]: scenario must be of its form  found='runn'
err>     runn 3 ms;
err>     ^^^^
err> note: expected at or device or environment or every or kernel or run or the end
err> help: did you mean run
err> misspelt.scenario:7:20: error[H0403]: scenario must be of its form  found='slcies'
err>     environment good { slcies 1; clam "tcp" into ring of 4 pages, slots of 2048; each slice wrok 3 ms; }
err>                        ^^^^^^
err> note: expected blocks or claim or each or handler or library or may or pages or preload and others
err> help: did you mean slices
err> misspelt.scenario:7:30: error[H0403]: scenario must be of its form  found='clam'
err>     environment good { slcies 1; clam "tcp" into ring of 4 pages, slots of 2048; each slice wrok 3 ms; }
err>                                  ^^^^
err> note: expected blocks or claim or each or handler or library or may or pages or preload and others
err> help: did you mean claim
err> misspelt.scenario:7:89: error[H0403]: scenario must be of its form  found='wrok'
err>     environment good { slcies 1; clam "tcp" into ring of 4 pages, slots of 2048; each slice wrok 3 ms; }
err>                                                                                             ^^^^
err> note: expected call or take or work
err> help: did you mean work
err> misspelt.scenario:8:10: error[H0403]: scenario must be of its form  found='creat'
err>     at 10 ms creat web { slices 1; handler "x" on "y"; }
err>              ^^^^^
err> note: expected call or create or destroy or fail or flood or grant or replace or revoke and others
err> help: did you mean create
