# one mistake hides no other: files that are not there, what is wrong with others, and the capture
--- command
run -f 'tcp prt 80' missing.dpf examples/filters/to-web.dpf -f 'udp' -f 'foo bar' --pcap missing.pcap
run -f 'tcp prt 80' --pcap missing.pcap
explain tcp -F file
run -f tcp --protocols examples/filters/to-web.dpf --pcap few.pcap
run examples/filters/to-web.dpf --protocols examples/filters/to-web.dpf --protocols examples/filters/to-web.dpf --pcap few.pcap
run -f tcp --dialect foo --pcap few.pcap
--- result
status 2
err> -f 1:1:5: error[F0102]: words must form an expression  found='prt'
err>     tcp prt 80
err>         ^^^
err> note: expected and, or, the end
err> help: did you mean port
err> missing.dpf: error[H0002]: file must exist
err> -f 3:1:5: error[F0102]: words must form an expression  found='bar'
err>     foo bar
err>         ^^^
err> note: expected and, or, the end
err> missing.pcap: error[H0002]: file must exist
status 2
err> expression:1:5: error[F0102]: words must form an expression  found='prt'
err>     tcp prt 80
err>         ^^^
err> note: expected and, or, the end
err> help: did you mean port
err> missing.pcap: error[H0002]: file must exist
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: EXPR, --filter-file=FILE are mutually exclusive (specify only one)
err> help: exocode explain --help
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: --protocols is for filters (.dpf) and handlers (.ash), and none is given
err> help: exocode run --help
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: --protocols gives examples/filters/to-web.dpf twice
err> help: exocode run --help
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: invalid value for option '--dialect': expected one of pcap, extended, but was 'foo'
err> help: exocode run --help
