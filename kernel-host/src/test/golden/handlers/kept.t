# what a handler keeps is shown as it would write it: records, maps, counters and histograms
--- file flows.ash
filter ip && eth.type == 0x0800;
record Sum { bytes : u64; packets : u32; closed : bool; marks : u8[2]; }
state last : Sum;
state each : Sum[2];
map flows[src : u32, proto : u8] max 64 evict { bytes : u64; packets : u32; }
counter all;
counter kinds[4];
histogram sizes;
message {
    let _e = take eth;
    let i = take ip;
    all += 1;
    kinds[i.proto & 3] += 1;
    sizes += u64(i.len);
    last.bytes += u64(i.len);
    last.closed = true;
    last.marks[1] = 9;
    each[1].packets += 1;
    let f = enter flows[i.src, i.proto];
    f.bytes += u64(i.len);
    f.packets += 1;
    pass;
}
--- command
run flows.ash --pcap examples/captures/exocode.pcap
run flows.ash --pcap examples/captures/exocode.pcap --json
--- result
status 0
out> filter           packets    share            bytes
out> flows              2,141   45.4 %          488,904
out> all packets        4,713  100.0 %        1,019,607
out> flows: pass 2,141
out> flows last.bytes = 458874
out> flows last.closed = 1
out> flows last.marks[1] = 9
out> flows each[1].packets = 2134
out> flows all = 2134
out> flows kinds = 0 746 1388 0
out> flows sizes 16..31 = 12
out> flows sizes 32..63 = 863
out> flows sizes 64..127 = 687
out> flows sizes 128..255 = 224
out> flows sizes 256..511 = 133
out> flows sizes 512..1023 = 37
out> flows sizes 1024..2047 = 178
out> flows flows[3221225985, 1].bytes = 5797
out> flows flows[3221225985, 1].packets = 34
out> flows flows[3221225986, 1].bytes = 24216
out> flows flows[3221225986, 1].packets = 107
out> flows flows[3221225986, 2].bytes = 120
out> flows flows[3221225986, 2].packets = 3
out> flows flows[3221225986, 6].bytes = 64543
out> flows flows[3221225986, 6].packets = 740
out> flows flows[3325256706, 1].bytes = 18622
out> flows flows[3325256706, 1].packets = 87
out> flows flows[3325256706, 6].bytes = 255435
out> flows flows[3325256706, 6].packets = 645
out> flows flows[3221225986, 17].bytes = 41461
out> flows flows[3221225986, 17].packets = 266
out> flows flows[3325256706, 17].bytes = 48680
out> flows flows[3325256706, 17].packets = 252
status 0
out> {
out>   "capture" : "examples/captures/exocode.pcap",
out>   "engine" : "jvm",
out>   "packets" : 4713,
out>   "bytes" : 1019607,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "flows",
out>     "packets" : 2141,
out>     "bytes" : 488904,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0,
out>     "handler" : {
out>       "ends" : {
out>         "pass" : 2141
out>       },
out>       "aborts" : [ ],
out>       "stops" : [ ],
out>       "sent" : {
out>         "messages" : 0,
out>         "bytes" : 0
out>       },
out>       "wakes" : [ ],
out>       "posts" : [ ],
out>       "more" : 0,
out>       "charged" : 0,
out>       "memory" : {
out>         "last" : {
out>           "last.bytes" : 458874,
out>           "last.packets" : 0,
out>           "last.closed" : 1,
out>           "last.marks[0]" : 0,
out>           "last.marks[1]" : 9
out>         },
out>         "each" : {
out>           "each[0].bytes" : 0,
out>           "each[0].packets" : 0,
out>           "each[0].closed" : 0,
out>           "each[0].marks[0]" : 0,
out>           "each[0].marks[1]" : 0,
out>           "each[1].bytes" : 0,
out>           "each[1].packets" : 2134,
out>           "each[1].closed" : 0,
out>           "each[1].marks[0]" : 0,
out>           "each[1].marks[1]" : 0
out>         },
out>         "all" : 2134,
out>         "kinds" : [ 0, 746, 1388, 0 ],
out>         "sizes" : [ 0, 0, 0, 0, 0, 12, 863, 687, 224, 133, 37, 178, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 ],
out>         "flows" : {
out>           "flows[3221225985, 1].bytes" : 5797,
out>           "flows[3221225985, 1].packets" : 34,
out>           "flows[3221225986, 1].bytes" : 24216,
out>           "flows[3221225986, 1].packets" : 107,
out>           "flows[3221225986, 2].bytes" : 120,
out>           "flows[3221225986, 2].packets" : 3,
out>           "flows[3221225986, 6].bytes" : 64543,
out>           "flows[3221225986, 6].packets" : 740,
out>           "flows[3325256706, 1].bytes" : 18622,
out>           "flows[3325256706, 1].packets" : 87,
out>           "flows[3325256706, 6].bytes" : 255435,
out>           "flows[3325256706, 6].packets" : 645,
out>           "flows[3221225986, 17].bytes" : 41461,
out>           "flows[3221225986, 17].packets" : 266,
out>           "flows[3325256706, 17].bytes" : 48680,
out>           "flows[3325256706, 17].packets" : 252
out>         }
out>       }
out>     }
out>   } ]
out> }
