# a capture that ends in its header
--- command
run all.vs --pcap short.pcap
--- file all.vs
        retui   1
--- bytes short.pcap
d4c3b2a1020004000000000000000000ffff0000
--- result
status 2
err> short.pcap: byte 0: error[C0008]: capture must hold a whole file header  wanted=24 found=20
