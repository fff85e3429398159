# a program that may read outside is rejected and never run
--- command
verify bad.vs
run bad.vs --pcap examples/captures/exocode.pcap
--- file bad.vs
.region packet
        ldusi   r1, packet[12]
        retu    r1
--- result
status 1
out> bad.vs: rejected
err> bad.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=12 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[12]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions
err> help: a check length >= 14 before it suffices
status 1
err> bad.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=12 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[12]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 14 before it suffices
