# counts over the time of the capture, which may run backwards; intervals without a packet are left out
--- command
demux few.txt --pcap examples/captures/exocode.pcap --series 10
demux few.txt --pcap examples/captures/exocode.pcap --series 10 --top 1
demux few.txt --pcap examples/captures/exocode.pcap --series 10 --all
demux sizes.txt --pcap back.pcap --series 1
demux sizes.txt --pcap back.pcap --series 0.000001
demux sizes.txt --pcap back.pcap --series 86400
demux sizes.txt --pcap back.pcap --series 0
demux sizes.txt --pcap back.pcap --series -1
demux sizes.txt --pcap back.pcap --series never
demux sizes.txt --pcap back.pcap --series 1e2147483647
--- file few.txt
web: tcp port 80
tcp: tcp
ip: ip
--- file sizes.txt
long: greater 30
--- bytes back.pcap
d4c3b2a1020004000000000000000000ffff0000010000000500000002000000
040000001e00000001010101
0100000003000000040000002800000002020202
0500000001000000040000000400000003030303
0000000000000000040000003c00000004040404
--- result
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                1,760   37.3 %          365,993
out> ip                   752   16.0 %          149,434
out> unmatched          1,368   29.0 %          227,207
out> all packets        4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
out>
out> from                       tcp        web         ip      other  unmatched        all
out> 2026-11-21 04:12:50          0         10          2          0         50         62
out> 2026-11-21 04:13:00      1,750        634        388          0        421      3,193
out> 2026-11-21 04:13:10          0          0        188          0        635        823
out> 2026-11-21 04:13:20         10        189        174          0        262        635
status 0
out> filter           packets    share            bytes
out> tcp                1,760   37.3 %          365,993
out> unmatched          1,368   29.0 %          227,207
out> all packets        4,713  100.0 %        1,019,607
out> 2 more filters
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
out>
out> from                       tcp      other  unmatched        all
out> 2026-11-21 04:12:50          0         12         50         62
out> 2026-11-21 04:13:00      1,750      1,022        421      3,193
out> 2026-11-21 04:13:10          0        188        635        823
out> 2026-11-21 04:13:20         10        363        262        635
status 0
out> filter           packets    share            bytes
out> web                  833   17.7 %          276,973
out> tcp                2,593   55.0 %          642,966
out> ip                 2,141   45.4 %          488,904
out> unmatched          1,368   29.0 %          227,207
out> all packets        4,713  100.0 %        1,019,607
out> 4,713 packets, 1,019,607 bytes in #.## s, #,### packets/s
out>
out> from                       tcp         ip        web      other  unmatched        all
out> 2026-11-21 04:12:50         10         12         10          0         50         62
out> 2026-11-21 04:13:00      2,384      1,605        634          0        421      3,193
out> 2026-11-21 04:13:10          0        188          0          0        635        823
out> 2026-11-21 04:13:20        199        336        189          0        262        635
status 0
out> filter           packets    share            bytes
out> long                   3   75.0 %              130
out> unmatched              1   25.0 %                4
out> all packets            4  100.0 %              134
out> 4 packets, 134 bytes in #.## s, #,### packets/s
out>
out> from                      long      other  unmatched        all
out> 1970-01-01 00:00:00          1          0          0          1
out> 1970-01-01 00:00:01          1          0          0          1
out> 1970-01-01 00:00:05          1          0          1          2
status 0
out> filter           packets    share            bytes
out> long                   3   75.0 %              130
out> unmatched              1   25.0 %                4
out> all packets            4  100.0 %              134
out> 4 packets, 134 bytes in #.## s, #,### packets/s
out>
out> from                             long      other  unmatched        all
out> 1970-01-01 00:00:00.000000          1          0          0          1
out> 1970-01-01 00:00:01.000003          1          0          0          1
out> 1970-01-01 00:00:05.000001          0          0          1          1
out> 1970-01-01 00:00:05.000002          1          0          0          1
status 0
out> filter           packets    share            bytes
out> long                   3   75.0 %              130
out> unmatched              1   25.0 %                4
out> all packets            4  100.0 %              134
out> 4 packets, 134 bytes in #.## s, #,### packets/s
out>
out> from                      long      other  unmatched        all
out> 1970-01-01 00:00:00          3          0          1          4
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: value for option '--series' must be 0.000000001 to 9223372036 seconds, not 0
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: value for option '--series' must be 0.000000001 to 9223372036 seconds, not -1
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: invalid value for option '--series': 'never' is not a number of seconds
err> help: exocode demux --help
status 2
err> exocode demux: error[H0001]: command line must be of its form
err> note: value for option '--series' must be 0.000000001 to 9223372036 seconds, not 1E+2147483647
err> help: exocode demux --help
