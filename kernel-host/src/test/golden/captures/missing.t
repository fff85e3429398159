# a capture that is not there
--- command
run all.vs --pcap nowhere.pcap
--- file all.vs
        retui   1
--- result
status 2
err> nowhere.pcap: error[C0001]: capture must exist
