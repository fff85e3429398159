# a folder in place of a capture
--- command
run all.vs --pcap folder
--- file all.vs
        retui   1
--- result
status 2
err> folder: error[C0002]: capture must be a file, not a directory
