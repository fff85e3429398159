# run without a capture
--- command
run examples/filters/to-web.dpf
--- result
status 2
err> exocode run: error[H0001]: command line must be of its form
err> note: missing required option: '--pcap=FILE'
err> help: exocode run --help
