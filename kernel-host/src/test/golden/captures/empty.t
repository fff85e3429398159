# an empty capture
--- command
run all.vs --pcap empty.pcap
--- file all.vs
        retui   1
--- file empty.pcap
--- result
status 2
err> empty.pcap: error[C0004]: capture must not be empty
