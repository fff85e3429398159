# a folder in place of a program
--- command
run folder --pcap examples/captures/exocode.pcap
--- result
status 2
err> folder: error[H0003]: file must be readable  found=directory
