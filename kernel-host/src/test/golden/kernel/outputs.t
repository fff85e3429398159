# nothing that is read, and nothing that is written for something else, is replaced by what is written: told before anything starts
--- file echo.ash
filter udp.dport == 7;
needs send;
message { reply packet; }
--- file other.ash
message { pass; }
--- bytes two.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
--- bytes far.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
--- file one.scenario
device wire = capture "two.pcap" out "sent.pcap";
environment echo { handler "echo.ash"; }
at 1 ms replace handler of echo with "other.ash";
--- file two.scenario
device wire = capture "two.pcap" out "far.pcap";
device lan = link from "far.pcap" out "folder/../echo.ash";
device third = capture "two.pcap" out "sent.pcap";
device fourth = capture "two.pcap" out "folder/../sent.pcap";
device fifth = capture "two.pcap" out "two.scenario";
environment echo { handler "echo.ash"; }
--- file three.scenario
device wire = capture "two.pcap" out "folder/sent.pcap";
device lan = capture "nowhere.pcap";
--- command
kernel one.scenario --force --metrics one.scenario --jfr two.pcap
kernel one.scenario --force --metrics echo.ash --jfr folder/../other.ash
kernel one.scenario --force --metrics counts.txt --jfr folder/../counts.txt
kernel one.scenario --force --metrics sent.pcap
kernel one.scenario --check --force --jfr one.scenario
kernel two.scenario --force
kernel two.scenario --check
kernel three.scenario --force
run -f udp --pcap folder/sent.pcap
kernel one.scenario --check --metrics nowhere/counts.txt
kernel one.scenario --check --metrics counts.txt --jfr events.jfr
kernel one.scenario --check --force --metrics folder
kernel one.scenario --check --force --jfr folder
kernel one.scenario --metrics -
kernel one.scenario --check --jfr -
--- result
status 2
err> one.scenario: error[H0409]: what is written must be no file that is read, or written for something else  for=--metrics
err> note: it is the scenario
err> two.pcap: error[H0409]: what is written must be no file that is read, or written for something else  for=--jfr
err> note: it is read
status 2
err> echo.ash: error[H0409]: what is written must be no file that is read, or written for something else  for=--metrics
err> note: it is read
err> folder/../other.ash: error[H0409]: what is written must be no file that is read, or written for something else  for=--jfr
err> note: it is read
status 2
err> folder/../counts.txt: error[H0409]: what is written must be no file that is read, or written for something else  for=--jfr
err> note: it is written for --metrics
status 2
err> sent.pcap: error[H0409]: what is written must be no file that is read, or written for something else  for=--metrics
err> note: it is written for wire
status 2
err> one.scenario: error[H0409]: what is written must be no file that is read, or written for something else  for=--jfr
err> note: it is the scenario
status 2
err> two.scenario:1:38: error[H0409]: what is written must be no file that is read, or written for something else  for=wire
err>     device wire = capture "two.pcap" out "far.pcap";
err>                                          ^^^^^^^^^^
err> note: it is read
err> two.scenario:2:39: error[H0409]: what is written must be no file that is read, or written for something else  for=lan
err>     device lan = link from "far.pcap" out "folder/../echo.ash";
err>                                           ^^^^^^^^^^^^^^^^^^^^
err> note: it is read
err> two.scenario:4:40: error[H0409]: what is written must be no file that is read, or written for something else  for=fourth
err>     device fourth = capture "two.pcap" out "folder/../sent.pcap";
err>                                            ^^^^^^^^^^^^^^^^^^^^^
err> note: it is written for third
err> two.scenario:5:39: error[H0409]: what is written must be no file that is read, or written for something else  for=fifth
err>     device fifth = capture "two.pcap" out "two.scenario";
err>                                           ^^^^^^^^^^^^^^
err> note: it is the scenario
status 2
err> two.scenario:1:38: error[H0409]: what is written must be no file that is read, or written for something else  for=wire
err>     device wire = capture "two.pcap" out "far.pcap";
err>                                          ^^^^^^^^^^
err> note: it is read
err> two.scenario:2:39: error[H0409]: what is written must be no file that is read, or written for something else  for=lan
err>     device lan = link from "far.pcap" out "folder/../echo.ash";
err>                                           ^^^^^^^^^^^^^^^^^^^^
err> note: it is read
err> two.scenario:4:40: error[H0409]: what is written must be no file that is read, or written for something else  for=fourth
err>     device fourth = capture "two.pcap" out "folder/../sent.pcap";
err>                                            ^^^^^^^^^^^^^^^^^^^^^
err> note: it is written for third
err> two.scenario:5:39: error[H0409]: what is written must be no file that is read, or written for something else  for=fifth
err>     device fifth = capture "two.pcap" out "two.scenario";
err>                                           ^^^^^^^^^^^^^^
err> note: it is the scenario
status 2
err> three.scenario:2:22: error[C0001]: capture must exist
err>     device lan = capture "nowhere.pcap";
err>                          ^^^^^^^^^^^^^^
status 2
err> folder/sent.pcap: error[C0001]: capture must exist
status 2
err> nowhere/counts.txt: error[H0006]: output must be writable  cause=no such folder
status 0
out> one.scenario: good  environments=1 devices=1 happenings=1
out> kernel { pages 256; reserve 5; blocks 256; timers 64; slices 32 of 1 ms; overrun 16; patience 50 us; engine interp; promote after 1000; seed 1; link ethernet; }
status 2
err> folder: error[H0006]: output must be writable  cause=it is a folder
status 2
err> folder: error[H0006]: output must be writable  cause=it is a folder
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: --metrics is for a file, since standard output has the tables; ./- is one of that name
err> help: exocode kernel --help
status 2
err> exocode kernel: error[H0001]: command line must be of its form
err> note: --jfr is for a file, since standard output has the tables; ./- is one of that name
err> help: exocode kernel --help
