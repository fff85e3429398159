# the demo away from the source tree
--- command
demo
--- result
status 2
err> ./examples: error[H0007]: demo must find the examples of the source tree
err> help: start ./exocode in the source tree, or set -Dexocode.home in EXOCODE_JAVA_OPTS
