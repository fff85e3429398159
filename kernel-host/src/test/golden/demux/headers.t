# header rules divide a capture, and what they ask for beside their headers is refused or said to be left out
--- command
demux web.rules --pcap examples/captures/exocode.pcap
demux web.rules --pcap examples/captures/exocode.pcap --headers-only
demux web.rules --pcap examples/captures/exocode.pcap --headers-only --order priority
demux few.rules --pcap examples/captures/exocode.pcap
demux few.rules --pcap examples/captures/exocode.pcap --var HOME_NET=[198.51.100.0/24,2001:db8:2::/64]
demux few.rules --pcap examples/captures/links.pcapng --var HOME_NET=any
demux few.rules --pcap examples/captures/exocode.pcap --var HOME_NET
demux few.rules --pcap examples/captures/exocode.pcap --var A=1 --var A=2
overlap few.rules --var HOME_NET=198.51.100.0/24
--- file web.rules
alert tcp any any -> any 80 (msg:"form"; content:"POST"; sid:1;)
alert tcp any any -> any 80 (msg:"get"; content:"GET"; nocase; sid:2;)
alert tcp any any -> any 22 (msg:"ssh"; sid:3;)
--- file few.rules
alert tcp any any -> $HOME_NET 80 (msg:"web"; sid:1;)
pass udp any 53 <> any any (msg:"names"; sid:2;)
--- result
status 2
err> web.rules:1:42: error[H0025]: rule must ask for no more than its header  option=content
err>     alert tcp any any -> any 80 (msg:"form"; content:"POST"; sid:1;)
err>                                              ^^^^^^^
err> help: --headers-only counts such rules by their headers alone
err> web.rules:2:41: error[H0025]: rule must ask for no more than its header  option=content
err>     alert tcp any any -> any 80 (msg:"get"; content:"GET"; nocase; sid:2;)
err>                                             ^^^^^^^
err> help: --headers-only counts such rules by their headers alone
status 2
err> web.rules: error[H0202]: filter must not accept the same packets as another one  filter=alert 2 get
err> note: alert 1 form accepts the same packets
err> help: with --order priority the first of them has the packets; --all counts for both
status 0
out> filter            packets    share            bytes
out> alert 1 form          418    8.9 %           40,405
out> alert 3 ssh           128    2.7 %           14,648
out> unmatched           4,167   88.4 %          964,554
out> all packets         4,713  100.0 %        1,019,607
out> 1 of 3 filters has no packet
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
err> web.rules: warning[H0025]: rule must ask for no more than its header  rules=2 ignored=3
err> note: rules are counted by their headers, without content (2), nocase (1)
status 2
err> few.rules:1:22: error[H0024]: variable must be defined before it is used  name=HOME_NET
err>     alert tcp any any -> $HOME_NET 80 (msg:"web"; sid:1;)
err>                          ^^^^^^^^^
err> help: --var HOME_NET=VALUE says what it stands for
status 0
out> filter            packets    share            bytes
out> alert 1 web           415    8.8 %           40,212
out> pass 2 names          286    6.1 %           33,774
out> unmatched           4,012   85.1 %          945,621
out> all packets         4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter            packets    share            bytes
out> alert 1 web           162   15.1 %           15,612
out> pass 2 names           36    3.4 %            3,708
out> unmatched             876   81.6 %          178,146
out> all packets         1,074  100.0 %          197,466
out> 1,074 packets, 197,466 bytes in #.## s, #,### packets/s
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --var takes NAME=VALUE, not HOME_NET
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --var gives A twice
err> help: exocode demux --help
status 0
out> 2 filters; pairs: 0 equal, 0 included, 0 overlapping; 0 never win
