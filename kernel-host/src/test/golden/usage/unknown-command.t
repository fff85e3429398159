# a command nobody knows, with the nearest
--- command
rum
--- result
status 2
err> exocode: error[H0001]: command line must be of its form
err> note: unmatched argument at index 0: 'rum'
err> help: did you mean run; exocode --help
