# what is wrong with an expression is said at its place, several at a time
--- command
explain 'tcp prot 80 and host 1.2.3'
run -f 'port 80 and port htpp or host 300.1.1.1' --pcap examples/captures/exocode.pcap
compile -f 'vlan and inbound'
compile -f 'tcp' web.dpf
explain
compile -f 'geneve and geneve and geneve'
--- result
status 2
err> expression:1:5: error[F0102]: words must form an expression  found='prot'
err>     tcp prot 80 and host 1.2.3
err>         ^^^^
err> note: expected and, or, the end
err> help: did you mean proto
status 2
err> expression:1:18: error[F0202]: a port must be a number or a known name  found=htpp
err>     port 80 and port htpp or host 300.1.1.1
err>                      ^^^^
err> help: did you mean http
err> expression:1:31: error[F0302]: an address must be well formed  found=300
err>     port 80 and port htpp or host 300.1.1.1
err>                                   ^^^
err> help: a part of an IPv4 address is 0 to 255
status 2
err> expression:1:10: error[F0206]: a test must fit the link type  link=ETHERNET
err>     vlan and inbound
err>              ^^^^^^^
status 2
err> exocode compile: error[H0001]: command line must be of its form
err> note: unmatched argument at index 3: 'web.dpf'
err> help: exocode compile --help
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: missing required argument (specify one of these): (EXPR | -f=EXPR | -F=FILE)
err> help: exocode explain --help
status 2
err> expression:1:23: error[F0401]: a test must be one that is supported
err>     geneve and geneve and geneve
err>                           ^^^^^^
err> note: a tunnel may stand in another, and no deeper
