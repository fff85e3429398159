# an option nobody knows
--- command
verify --al examples/filters/to-web.dpf
--- result
status 2
err> exocode verify: error[H0001]: command line must be of its form
err> note: unknown option: '--al'
err> help: there is no --al; exocode verify --help
