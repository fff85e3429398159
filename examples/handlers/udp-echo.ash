# Sends UDP datagrams to port 7 back as they came (RFC 862).
handler udp_echo;

filter udp.dport == 7 && eth.type == 0x0800 && ip.flags & 1 == 0 && ip.frag == 0;
needs send;

state answered : u64;
state bytes : u64;
# Datagrams of other servers, which would answer the answer, and so on for ever.
state refused : u64;

message {
    let e = take eth;
    let i = take ip;
    if checksum(i) != 0 { pass; }
    let body = cut u32(i.len) - 4 * u32(i.hlen);
    let u = take udp from body;
    if u.sport < 1024 {
        refused += 1;
        drop;
    }

    swap e.src, e.dst;
    swap i.src, i.dst;
    # The sum of UDP is of both addresses and both ports, in whichever order they stand.
    swap u.sport, u.dport;
    i.ttl = 64;
    i.sum = 0;
    i.sum = checksum(i);

    answered += 1;
    bytes += u64(remaining(body));
    reply packet[0..14 + u32(i.len)];
}
