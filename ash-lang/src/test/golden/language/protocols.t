# protocols that a handler declares itself are headers that it takes and puts, and its filter knows them
--- source
handler protocols;
filter increment.version == 2 && increment.to < 4;
needs send;

state counters : u64[4];
protocol increment "adds to a counter" over udp.dport == 7001 {
    version : 4 "2";
    _       : 4;
    to      : 8 "which";
    add     : 32;
    part at 6 if version == 2 { mark : 24; }
}

message {
    let i = take increment;
    counters[i.to] += u64(i.add);
    i.add = u32(counters[i.to]);
    put increment { version = 2, add = i.add };
    send out;
    reply packet;
}
--- run
20 01 00000005 aabbcc => reply
    send 200000000005
    send 200100000005aabbcc
    counters[1] = 5
20 01 00000007 => reply
    send 20000000000c
    send 20010000000c
    packet 20010000000c
    counters[1] = 12
20 04 00000007 => abort "an index is outside of counters"
    counters[1] = 12
