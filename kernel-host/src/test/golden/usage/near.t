# what is misspelled is told as it was probably meant
--- command
rnu x
demx
zzz
run -f tcp --pacp few.pcap
explain --link foo tcp
explain 'src prt 80'
run 'tcp port 80' --pcap examples/captures/exocode.pcap
--- result
status 2
err> exocode: error[H0001]: command line must be of its form
err> note: unmatched arguments from index 0: 'rnu', 'x'
err> help: did you mean run; exocode --help
status 2
err> exocode: error[H0001]: command line must be of its form
err> note: unmatched argument at index 0: 'demx'
err> help: did you mean demux; exocode --help
status 2
err> exocode: error[H0001]: command line must be of its form
err> note: unmatched argument at index 0: 'zzz'
err> help: exocode --help
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: missing required option: '--pcap=FILE'
err> help: there is no --pacp, did you mean --pcap; exocode run --help
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: invalid value for option '--link': expected one of ethernet, raw, sll, sll2, null, loop, but was 'foo'
err> help: exocode explain --help
status 2
err> expression:1:5: error[F0102]: words must form an expression  found='prt'
err>     src prt 80
err>         ^^^
err> help: did you mean port
status 2
err> tcp port 80: error[H0002]: file must exist
err> help: did you mean -f 'tcp port 80'
