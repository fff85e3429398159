# Source NAT for UDP and TCP: packets from 10.0.0.0/8 leave with one public address and a port of their own, answers come back.
# Checksums are mended by what changed (RFC 1624), never computed again.
handler nat;
filter ip && ip.hlen == 5 && (ip.src in 10.0.0.0/8 || ip.dst == 203.0.113.1) && (tcp || udp) && eth.type == 0x0800;
needs send;

const PUBLIC : u32 = 203.0.113.1;
const FIRST : u16 = 20000;
const PORTS = 4096;

map out_ports[src : u32, port : u16, proto : u8] max 4096 { public : u16; }
record Inside { src : u32; port : u16; proto : u8; used : bool; }
state inside : Inside[4096];
state next : u16;
counter full;

# A checksum after a word of 16 bits has changed.
fn mend(sum : u16, before : u16, behind : u16) : u16 {
    var all = u32(~sum) + u32(~before) + u32(behind);
    all = (all & 0xffff) + (all >> 16);
    return ~u16(all + (all >> 16));
}

# The same of a datagram: 0 means that it has no sum, and the other zero is sent (RFC 768).
fn mend_udp(sum : u16, before : u16, behind : u16) : u16 {
    let mended = mend(sum, before, behind);
    if mended == 0 { return 0xffff; }
    return mended;
}

# A checksum after 32 bits have changed.
fn mend_wide(sum : u16, before : u32, behind : u32) : u16 {
    return mend(mend(sum, u16(before >> 16), u16(behind >> 16)), u16(before), u16(behind));
}

message {
    take eth;
    let i = take ip;
    let outward = i.src >> 24 == 10;
    if outward {
        # Ports stand where they do in UDP and TCP alike.
        let port = peek u16;
        var public : u16 = 0;
        if known = find out_ports[i.src, port, i.proto] {
            public = known.public;
        } else {
            if next == PORTS { full += 1; drop; }
            let made = enter out_ports[i.src, port, i.proto] else drop;
            public = FIRST + next;
            made.public = public;
            inside[next].src = i.src;
            inside[next].port = port;
            inside[next].proto = i.proto;
            inside[next].used = true;
            next += 1;
        }
        if i.proto == 17 {
            let u = take udp;
            if u.sum != 0 { u.sum = mend_udp(mend_wide(u.sum, i.src, PUBLIC), port, public); }
            u.sport = public;
        } else {
            let t = take tcp;
            t.sum = mend(mend_wide(t.sum, i.src, PUBLIC), port, public);
            t.sport = public;
        }
        i.sum = mend_wide(i.sum, i.src, PUBLIC);
        i.src = PUBLIC;
        reply packet;
    }
    let public = peek u16 at 2;
    let n = public - FIRST;
    if n >= PORTS { pass; }
    if !inside[n].used || inside[n].proto != i.proto { pass; }
    let port = inside[n].port;
    let address = inside[n].src;
    if i.proto == 17 {
        let u = take udp;
        if u.sum != 0 { u.sum = mend_udp(mend_wide(u.sum, i.dst, address), public, port); }
        u.dport = port;
    } else {
        let t = take tcp;
        t.sum = mend(mend_wide(t.sum, i.dst, address), public, port);
        t.dport = port;
    }
    i.sum = mend_wide(i.sum, i.dst, address);
    i.dst = address;
    reply packet;
}
