# Remote increment: adds to one of 1,024 counters and answers with what it holds then.
# A request is a UDP packet to port 7001; the answer is the same packet sent back, with the sum in its last field.
handler remote_increment;
filter increment && eth.type == 0x0800;
needs send;

protocol increment "which counter, and what is added to it" over udp.dport == 7001 {
    which : 32;
    by    : 32;
    sum   : 64 "of no account in a request";
}

state counters : u64[1024];
counter refused;

message {
    let e = take eth;
    let i = take ip;
    let u = take udp;
    let r = take increment;
    if r.which >= 1024 {
        refused += 1;
        drop;
    }
    counters[r.which] += u64(r.by);
    r.sum = counters[r.which];
    swap e.src, e.dst;
    swap i.src, i.dst;
    swap u.sport, u.dport;
    u.sum = 0;
    reply packet;
}
