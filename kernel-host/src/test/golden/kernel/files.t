# what a scenario names must be there and good: told before anything runs
--- file named.scenario
environment web {
    handler "nowhere.ash";
    handler "filter.dpf";
    handler "text.md";
    handler "bad.ash";
    handler "all.ash";
    handler "filtered.ash";
    claim "tcp prot 80";
    may send "udp and port";
    handler "good.ash" on "ether prto 3";
}
at 1 ms replace handler "good.ash" of web with "bad.ash";
--- file filter.dpf
tcp.dport == 80
--- file text.md
text
--- file bad.ash
filter udp;
message { let e = take eht; pass }
--- file all.ash
message { pass; }
--- file filtered.ash
filter udp.dprt == 3;
message { pass; }
--- file good.ash
filter udp;
message { pass; }
--- file captures.scenario
device one = capture "nowhere.pcap";
device two = capture "good.ash" out "folder/x.pcap";
device three = link from "folder";
--- file sends.scenario
device wire = capture "empty.pcap" out "empty.pcap";
device other = capture "empty.pcap" out "there.pcap";
--- file there.scenario
device other = capture "empty.pcap" out "there.pcap";
device far = link from "empty.pcap" out "nowhere/x.pcap";
--- bytes empty.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
--- bytes there.pcap
00
--- command
kernel nowhere.scenario
kernel folder
kernel ''
kernel named.scenario
kernel named.scenario --check
kernel captures.scenario --check
kernel captures.scenario
kernel sends.scenario
kernel sends.scenario --force
kernel there.scenario
kernel there.scenario --check
kernel there.scenario --force --check
kernel sends.scenario --check --json
kernel
--- result
status 2
err> nowhere.scenario: error[H0002]: file must exist
status 2
err> folder: error[H0003]: file must be readable  found=directory
status 2
err> "": error[H0002]: file must exist
status 2
err> named.scenario:2:13: error[H0002]: file must exist
err>         handler "nowhere.ash";
err>                 ^^^^^^^^^^^^^
err> named.scenario:3:13: error[H0004]: file must be a filter (.dpf), a message handler (.ash), assembly text (.vs), binary VCODE (.vco) or a Java class (.class)
err>         handler "filter.dpf";
err>                 ^^^^^^^^^^^^
err> help: here a message handler (.ash) is meant
err> named.scenario:4:13: error[H0004]: file must be a filter (.dpf), a message handler (.ash), assembly text (.vs), binary VCODE (.vco) or a Java class (.class)
err>         handler "text.md";
err>                 ^^^^^^^^^
err> named.scenario:6:13: error[H0312]: handler must name a filter to claim packets by  handler=all
err>         handler "all.ash";
err>                 ^^^^^^^^^
err> help: handler "all.ash" on "an expression"
err> named.scenario:8:16: error[F0102]: words must form an expression  found='prot'
err>         claim "tcp prot 80";
err>                    ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> named.scenario:9:27: error[F0102]: words must form an expression  found=end
err>         may send "udp and port";
err>                               ^
err> note: expected a port by number or name, (
err> named.scenario:10:34: error[F0102]: words must form an expression  found='prto'
err>         handler "good.ash" on "ether prto 3";
err>                                      ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> bad.ash:2:34: error[A0102]: words must form declarations and statements  found='}'
err>     message { let e = take eht; pass }
err>                                      ^
err> note: expected ;
err> help: end it with ;
err> filtered.ash:1:8: error[D0201]: a name must be a field, a protocol or declared
err>     filter udp.dprt == 3;
err>            ^^^^^^^^
err> help: did you mean udp.dport
status 2
err> named.scenario:2:13: error[H0002]: file must exist
err>         handler "nowhere.ash";
err>                 ^^^^^^^^^^^^^
err> named.scenario:3:13: error[H0004]: file must be a filter (.dpf), a message handler (.ash), assembly text (.vs), binary VCODE (.vco) or a Java class (.class)
err>         handler "filter.dpf";
err>                 ^^^^^^^^^^^^
err> help: here a message handler (.ash) is meant
err> named.scenario:4:13: error[H0004]: file must be a filter (.dpf), a message handler (.ash), assembly text (.vs), binary VCODE (.vco) or a Java class (.class)
err>         handler "text.md";
err>                 ^^^^^^^^^
err> named.scenario:6:13: error[H0312]: handler must name a filter to claim packets by  handler=all
err>         handler "all.ash";
err>                 ^^^^^^^^^
err> help: handler "all.ash" on "an expression"
err> named.scenario:8:16: error[F0102]: words must form an expression  found='prot'
err>         claim "tcp prot 80";
err>                    ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> named.scenario:9:27: error[F0102]: words must form an expression  found=end
err>         may send "udp and port";
err>                               ^
err> note: expected a port by number or name, (
err> named.scenario:10:34: error[F0102]: words must form an expression  found='prto'
err>         handler "good.ash" on "ether prto 3";
err>                                      ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> bad.ash:2:34: error[A0102]: words must form declarations and statements  found='}'
err>     message { let e = take eht; pass }
err>                                      ^
err> note: expected ;
err> help: end it with ;
err> filtered.ash:1:8: error[D0201]: a name must be a field, a protocol or declared
err>     filter udp.dprt == 3;
err>            ^^^^^^^^
err> help: did you mean udp.dport
status 2
err> captures.scenario:1:22: error[C0001]: capture must exist
err>     device one = capture "nowhere.pcap";
err>                          ^^^^^^^^^^^^^^
err> captures.scenario:2:22: error[C0005]: capture must begin with the magic number of pcap or pcapng  found=66696c74
err>     device two = capture "good.ash" out "folder/x.pcap";
err>                          ^^^^^^^^^^
err> note: good.ash: byte 0
err> captures.scenario:3:26: error[C0002]: capture must be a file, not a directory
err>     device three = link from "folder";
err>                              ^^^^^^^^
status 2
err> captures.scenario:1:22: error[C0001]: capture must exist
err>     device one = capture "nowhere.pcap";
err>                          ^^^^^^^^^^^^^^
err> captures.scenario:2:22: error[C0005]: capture must begin with the magic number of pcap or pcapng  found=66696c74
err>     device two = capture "good.ash" out "folder/x.pcap";
err>                          ^^^^^^^^^^
err> note: good.ash: byte 0
err> captures.scenario:3:26: error[C0002]: capture must be a file, not a directory
err>     device three = link from "folder";
err>                              ^^^^^^^^
status 2
err> sends.scenario:1:40: error[H0409]: what is written must be no file that is read, or written for something else  for=wire
err>     device wire = capture "empty.pcap" out "empty.pcap";
err>                                            ^^^^^^^^^^^^
err> note: it is read
status 2
err> sends.scenario:1:40: error[H0409]: what is written must be no file that is read, or written for something else  for=wire
err>     device wire = capture "empty.pcap" out "empty.pcap";
err>                                            ^^^^^^^^^^^^
err> note: it is read
status 2
err> there.scenario:1:41: error[H0021]: output must not exist yet
err>     device other = capture "empty.pcap" out "there.pcap";
err>                                             ^^^^^^^^^^^^
err> help: --force replaces it
err> there.scenario:2:41: error[H0006]: output must be writable  cause=no such folder
err>     device far = link from "empty.pcap" out "nowhere/x.pcap";
err>                                             ^^^^^^^^^^^^^^^^
status 2
err> there.scenario:1:41: error[H0021]: output must not exist yet
err>     device other = capture "empty.pcap" out "there.pcap";
err>                                             ^^^^^^^^^^^^
err> help: --force replaces it
err> there.scenario:2:41: error[H0006]: output must be writable  cause=no such folder
err>     device far = link from "empty.pcap" out "nowhere/x.pcap";
err>                                             ^^^^^^^^^^^^^^^^
status 2
err> there.scenario:2:41: error[H0006]: output must be writable  cause=no such folder
err>     device far = link from "empty.pcap" out "nowhere/x.pcap";
err>                                             ^^^^^^^^^^^^^^^^
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: with --check nothing runs that --json is about
err> help: exocode kernel --help
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: missing required parameter: 'SCENARIO'
err> help: exocode kernel --help
