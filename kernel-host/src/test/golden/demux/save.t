# filters are saved for later runs, alone or with others; what is there is replaced only if that is asked for
--- command
demux few.txt more.dpf --save few.saved
demux few.saved --pcap examples/captures/exocode.pcap
demux few.txt more.dpf --pcap examples/captures/exocode.pcap
demux few.txt more.dpf --save few.saved
demux few.saved other.txt --save few.saved --force
demux few.saved --pcap examples/captures/exocode.pcap --zero
demux few.saved few.txt --pcap examples/captures/exocode.pcap
demux other.txt --save raw.saved --link raw
demux raw.saved --pcap examples/captures/exocode.pcap
demux raw.saved few.txt --pcap examples/captures/exocode.pcap
demux raw.saved --save ethernet.saved
demux same.txt --save same.saved
demux same.txt --save same.saved --order priority
demux few.txt --save missing/few.saved
demux few.txt --save few.txt
demux few.txt --save a --pcap examples/captures/exocode.pcap
demux few.txt --save a --top 3
demux few.txt --pcap examples/captures/exocode.pcap --link raw
--- file few.txt
web: tcp port 80
tcp: tcp
arp or rarp
--- file more.dpf
priority 3;
udp.dport == 53
--- file other.txt
dns: udp port 53
--- file same.txt
web: tcp port 80
http: port 80 and tcp
--- result
status 0
out> saved 4 filters, 1,180 bytes
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                1,760   37.3 %          365,993
out> arp or rarp           46    1.0 %            2,167
out> more                 145    3.1 %           13,993
out> unmatched          1,929   40.9 %          360,481
out> all packets        4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                1,760   37.3 %          365,993
out> arp or rarp           46    1.0 %            2,167
out> more                 145    3.1 %           13,993
out> unmatched          1,929   40.9 %          360,481
out> all packets        4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 2
err> few.saved: error[H0021]: output must not exist yet
status 0
out> saved 5 filters, 1,287 bytes
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                1,760   37.3 %          365,993
out> arp or rarp           46    1.0 %            2,167
out> more                 145    3.1 %           13,993
out> dns                  141    3.0 %           19,781
out> unmatched          1,788   37.9 %          340,700
out> all packets        4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
status 2
err> few.txt: error[H0020]: each filter must have a name of its own  name=web
err> note: another one is in few.saved
err> few.txt: error[H0020]: each filter must have a name of its own  name=tcp
err> note: another one is in few.saved
err> few.txt: error[H0020]: each filter must have a name of its own  name=arp or rarp
err> note: another one is in few.saved
status 0
out> saved 1 filter, 177 bytes
status 2
err> raw.saved: error[H0216]: saved filters must be for the link type of the packets  filters=RAW packets=ETHERNET
status 2
err> raw.saved: error[H0216]: saved filters must be for the link type of the packets  filters=RAW packets=ETHERNET
status 2
err> raw.saved: error[H0216]: saved filters must be for the link type of the packets  filters=RAW packets=ETHERNET
status 2
err> same.txt: error[H0202]: filter must not accept the same packets as another one  filter=http
err> note: web accepts the same packets
err> help: with --order priority the first of them has the packets; --all counts for both
status 0
out> saved 2 filters, 295 bytes
status 2
err> missing/few.saved: error[H0006]: output must be writable  cause=no such folder
status 2
err> few.txt: error[H0021]: output must not exist yet
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --pcap=FILE, --save=FILE are mutually exclusive (specify only one)
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --top is about --pcap
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: --link is about --save
err> help: exocode demux --help
