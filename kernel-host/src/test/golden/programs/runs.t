# assembly text runs as it is on packets of any link type
--- command
run all.vs --pcap examples/captures/links.pcapng --engine interp --json
--- file all.vs
        retui   1
--- result
status 0
out> {
out>   "capture" : "examples/captures/links.pcapng",
out>   "engine" : "interp",
out>   "packets" : 1074,
out>   "bytes" : 197466,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "all",
out>     "packets" : 1074,
out>     "bytes" : 197466,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0
out>   } ]
out> }
