# an expression without quotes, and a file where an expression is wanted
--- command
run -f tcp port 80 web.pcap
run -f tcp port 80 --pcap examples/captures/exocode.pcap
compile -f tcp port 80
explain tcp port 80
explain web.dpf
run -f web.dpf --pcap examples/captures/exocode.pcap
run -f udp missing.dpf --pcap examples/captures/exocode.pcap
--- file web.dpf
tcp.dport == 80
--- result
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: missing required option: '--pcap=FILE'
err> help: did you mean -f 'tcp port 80'; exocode run --help
status 2
err> port: error[H0002]: file must exist
err> help: did you mean -f 'tcp port 80'
status 2
err> exocode compile: error[H0001]: command line must be of its form
err> note: unmatched arguments from index 3: 'port', '80'
err> help: did you mean -f 'tcp port 80'; exocode compile --help
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: unmatched arguments from index 2: 'port', '80'
err> help: did you mean 'tcp port 80'; exocode explain --help
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: web.dpf names a file, not an expression
err> help: 'exocode compile' shows the program of a filter, 'exocode verify --explain' what is proved of it
status 2
err> expression: error[H0001]: command line must be of its form
err> note: web.dpf names a file, not an expression
err> help: write it without -f
status 2
err> missing.dpf: error[H0002]: file must exist
