# an engine nobody knows
--- command
run examples/filters/to-web.dpf --pcap examples/captures/exocode.pcap --engine llvm
--- result
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: invalid value for option '--engine': expected one of interp, jvm, but was 'llvm'
err> help: exocode run --help
