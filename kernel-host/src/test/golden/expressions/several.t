# of several expressions, messages say which; of one in a file, where it stands there
--- command
run -f 'tcp prot 80' web.dpf -f udp -f 'host example.com' --pcap examples/captures/exocode.pcap
run -F bad.txt --pcap examples/captures/exocode.pcap
run -F missing.txt --pcap examples/captures/exocode.pcap
compile -F both.txt
explain -F both.txt
explain -F folder
compile -F both.txt -f udp
--- file web.dpf
tcp.dport == 80
--- file bad.txt
# the second line
tcp port 80 and # here
  host example.com
--- file both.txt
arp # or
--- result
status 2
err> -f 1:1:5: error[F0102]: words must form an expression  found='prot'
err>     tcp prot 80
err>         ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
err> -f 3:1:6: error[F0201]: a host or network must be an address  found=example.com
err>     host example.com
err>          ^^^^^^^^^^^
err> note: no name is looked up, so that a filter means the same wherever and whenever it runs
err> help: write host and the address in numbers
status 2
err> bad.txt:3:8: error[F0201]: a host or network must be an address  found=example.com
err>       host example.com
err>            ^^^^^^^^^^^
err> note: no name is looked up, so that a filter means the same wherever and whenever it runs
err> help: write host and the address in numbers
status 2
err> missing.txt: error[H0002]: file must exist
status 0
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 14, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x806, L1
out>         retui   1
out> L1:
out>         retui   0
status 0
out> packet[12:2] == 2054
out>
out> filter (.dpf): arp
out> note: that is the extended dialect; what libpcap says may differ, as docs/pcap.md tells under "Two dialects"
out>
out> .region packet
out>         len     r1, packet
out>         bltui   r1, 14, L1
out>         ldusi   r2, packet[12]
out>         bneui   r2, 0x806, L1
out>         retui   1
out> L1:
out>         retui   0
out>
out> proved safe  instructions=6 fuel<=5
status 2
err> folder: error[H0003]: file must be readable  found=directory
status 2
err> exocode compile: error[H0001]: command line must be of its form
err> note: --filter=EXPR, --filter-file=FILE are mutually exclusive (specify only one)
err> help: exocode compile --help
