# rows stand in the order of the command line; what is asked for twice has two; long ones that differ are told apart
--- command
run -f udp web.dpf -F both.txt -f 'tcp port 80' -f udp web.dpf --pcap examples/captures/exocode.pcap
run -f 'tcp and port 80 and host 192.168.100.100 and not host 192.168.100.101 and net 10.0.0.0/8' -f 'tcp and port 80 and host 192.168.100.100 and not host 192.168.100.101 and net 11.0.0.0/8' --pcap examples/captures/exocode.pcap
run -f 'tcp and port 80 and host 192.168.100.100 and src port 1024 and not host 192.168.100.101 and net 10.0.0.0/8' -f 'tcp and port 80 and host 192.168.100.100 and src port 1025 and not host 192.168.100.101 and net 10.0.0.0/8' --pcap examples/captures/exocode.pcap
--- file web.dpf
tcp.dport == 80
--- file both.txt
# a comment, as tcpdump takes it
tcp port 80 # web
or udp
--- result
status 0
out> filter           packets    share            bytes
out> udp                1,005   21.3 %          198,232
out> web                  448    9.5 %           43,645
out> both.txt           1,838   39.0 %          475,205
out> tcp port 80          833   17.7 %          276,973
out> udp                1,005   21.3 %          198,232
out> web                  448    9.5 %           43,645
out> all packets        4,713  100.0 %        1,019,607
status 0
out> filter                                                               packets    share            bytes
out> tcp and port 80 and host 192.1...168.100.101 and net 10.0.0.0/8            0    0.0 %                0
out> tcp and port 80 and host 192.1...168.100.101 and net 11.0.0.0/8            0    0.0 %                0
out> all packets                                                            4,713  100.0 %        1,019,607
status 0
out> filter                                                                  packets    share            bytes
out> 1: tcp and port 80 and host 192.1...168.100.101 and net 10.0.0.0/8            0    0.0 %                0
out> 2: tcp and port 80 and host 192.1...168.100.101 and net 10.0.0.0/8            0    0.0 %                0
out> all packets                                                               4,713  100.0 %        1,019,607
