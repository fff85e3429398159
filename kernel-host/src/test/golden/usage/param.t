# values for parameters: of their form, once, and for a parameter that a filter has
--- command
verify web.dpf --param PORT
verify web.dpf --param PORT=1 --param PORT=2
run web.dpf examples/filters/to-web.dpf --param PROT=1 --pcap examples/captures/exocode.pcap
run -f tcp --param PORT=1 --pcap examples/captures/exocode.pcap
check web.dpf none.cert --param X=1
debug web.dpf --param =1
--- file web.dpf
param PORT = 80;
tcp.dport == PORT
--- result
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: --param takes NAME=VALUE, not PORT
err> help: exocode verify --help
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: --param gives PORT twice
err> help: exocode verify --help
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: no filter has a parameter PROT; did you mean PORT
err> help: exocode run --help
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: no filter has a parameter PORT
err> help: exocode run --help
status 2
err> exocode check: error[H0001]: command line must be of its form
err> note: no filter has a parameter X
err> help: exocode check --help
status 2
err> exocode debug: error[H0001]: command line must be of its form
err> note: --param takes NAME=VALUE, not =1
err> help: exocode debug --help
