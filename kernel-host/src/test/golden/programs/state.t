# what programs keep is one over the whole capture, whatever its packets start with, and is shown when asked for
--- command
run count.vs many.vs examples/filters/to-web.dpf --pcap examples/captures/links.pcapng --state
run count.vs --pcap examples/captures/links.pcapng --state --json --engine interp
run count.vs --pcap examples/captures/links.pcapng
--- file count.vs
.region state 8
        lduli   r1, state[0]
        adduli  r1, r1, 1
        stuli   r1, state[0]
        retul   r1
--- file many.vs
.region state 40
        seti    r1, 7
        stci    r1, state[39]
        retl    r0
--- result
status 0
out> filter           packets    share            bytes
out> count              1,074  100.0 %          197,466
out> many                   0    0.0 %                0
out> to-web               162   15.1 %           15,612
out> all packets        1,074  100.0 %          197,466
out> count state[0] 3204000000000000
out> many state[0] 0000000000000000000000000000000000000000000000000000000000000000
out> many state[32] 0000000000000007
status 0
out> {
out>   "capture" : "examples/captures/links.pcapng",
out>   "engine" : "interp",
out>   "packets" : 1074,
out>   "bytes" : 197466,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "count",
out>     "packets" : 1074,
out>     "bytes" : 197466,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0,
out>     "state" : "3204000000000000"
out>   } ]
out> }
status 0
out> filter           packets    share            bytes
out> count              1,074  100.0 %          197,466
out> all packets        1,074  100.0 %          197,466
