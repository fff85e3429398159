# a file that is no capture
--- command
run all.vs --pcap other.pcap
--- file all.vs
        retui   1
--- file other.pcap
hello, world
--- result
status 2
err> other.pcap: byte 0: error[C0005]: capture must begin with the magic number of pcap or pcapng  found=68656c6c
