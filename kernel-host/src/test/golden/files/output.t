# an output in a folder that is not there
--- command
compile ok.dpf -o nowhere/ok.vs
--- file ok.dpf
12:16 == 0x0800
--- result
status 2
err> nowhere/ok.vs: error[H0006]: output must be writable  cause=no such folder
