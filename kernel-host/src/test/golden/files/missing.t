# program files that are not there, each reported
--- command
verify nowhere.vco nowhere.dpf
--- result
status 2
err> nowhere.vco: error[H0002]: file must exist
err> nowhere.dpf: error[H0002]: file must exist
