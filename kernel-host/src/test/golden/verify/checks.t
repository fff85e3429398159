# under a policy that leaves to checks what is not proved, programs run with them, but none that only a meter would end
--- command
verify --policy check.policy short.vs spin.vs
verify --policy check.policy --explain short.vs
run --policy check.policy short.vs --pcap examples/captures/links.pcapng
run --policy check.policy short.vs --pcap examples/captures/links.pcapng --engine interp --json
run --policy check.policy short.vs spin.vs --pcap examples/captures/links.pcapng
run short.vs --pcap examples/captures/links.pcapng
verify --policy small.policy far.dpf short.vs
verify --policy small-checks.policy far.dpf
run --policy small-checks.policy far.dpf --pcap examples/captures/exocode.pcap
--- file check.policy
unproved check
--- file small.policy
fuel 5
packet-bytes 100
--- file small-checks.policy
fuel 5
unproved check
--- file short.vs
.region packet
        ldusi   r1, packet[60]
        retu    r1
--- file spin.vs
.region packet
        lduci   r1, packet[0]
again:
        addui   r1, r1, 2
        bneui   r1, 1, again
        retu    r1
--- file far.dpf
tcp.dport == 80
--- result
status 0
out> short.vs: accepted with checks  instructions=2 proved=5 checked=1 fuel<=2
out> spin.vs: accepted with checks  instructions=4 proved=10 checked=2 fuel=metered
err> short.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
err> spin.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
err>             lduci   r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 1 before it suffices
err> spin.vs:5:9: warning[V1002]: loop must be shown to end  head=1 pc=2
err>             bneui   r1, 1, again
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 1: addui   r1, r1, 2
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
status 0
out> short.vs: accepted with checks  instructions=2 proved=5 checked=1 fuel<=2
out> .region packet
out>
out> .function main () l
out>     0  ldusi   r1, packet[60]  nothing is set
out>                                proved: fall-through, region, granted, initialised
out>                                checked: bounds
out>     1  retu    r1              r1 in [0,65535], length in [62,2147483647]
out>                                proved: initialised
out>
err> short.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
status 0
out> filter           packets    share            bytes
out> short                839   78.1 %          173,351
out> all packets        1,074  100.0 %          197,466
out> short failed a check on 85 packets
err> short.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
status 0
out> {
out>   "capture" : "examples/captures/links.pcapng",
out>   "engine" : "interp",
out>   "packets" : 1074,
out>   "bytes" : 197466,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "short",
out>     "packets" : 839,
out>     "bytes" : 173351,
out>     "traps" : 85,
out>     "spent" : 0,
out>     "longer" : 0
out>   } ]
out> }
err> short.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
status 0
out> filter           packets    share            bytes
out> short                839   78.1 %          173,351
out> spin                   0    0.0 %                0
out> all packets        1,074  100.0 %          197,466
out> short failed a check on 85 packets
out> spin ran out of fuel on 1,074 packets
err> short.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
err> spin.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
err>             lduci   r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 1 before it suffices
err> spin.vs:5:9: warning[V1002]: loop must be shown to end  head=1 pc=2
err>             bneui   r1, 1, again
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 1: addui   r1, r1, 2
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
status 1
err> short.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
status 1
out> far.dpf: rejected
out> short.vs: rejected
err> far.dpf:1:1: error[V1011]: run must end within the most fuel that the policy grants  fuel=2572 max=5 packet=100
err>     tcp.dport == 80
err>     ^
err> note: the loop entered at pc 68: bequi   r12, 0x8100, L12 goes round at most 64 times each time it is entered
err> note: the loop entered at pc 153: bltui   r14, 60, L26 goes round at most 64 times each time it is entered
err> help: shorter packets, by packet-bytes in the policy, or more fuel there may do
err> short.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions
err> help: a check length >= 62 before it suffices
status 0
out> far.dpf: accepted with checks  instructions=200 proved=516 checked=0 fuel=metered
err> far.dpf:1:1: warning[V1011]: run must end within the most fuel that the policy grants  fuel=2572 max=5 packet=65535
err>     tcp.dport == 80
err>     ^
err> note: the loop entered at pc 68: bequi   r12, 0x8100, L12 goes round at most 64 times each time it is entered
err> note: the loop entered at pc 153: bltui   r14, 60, L26 goes round at most 64 times each time it is entered
err> help: shorter packets, by packet-bytes in the policy, or more fuel there may do
status 1
err> far.dpf: error[S0004]: program with its checks must be proved
err> far.dpf: error[V1011]: run must end within the most fuel that the policy grants  fuel=2702 max=5 packet=65535
err> note: the loop entered at pc 68: fueli   23 goes round at most 64 times each time it is entered
err> note: the loop entered at pc 154: fueli   18 goes round at most 64 times each time it is entered
err> help: shorter packets, by packet-bytes in the policy, or more fuel there may do
