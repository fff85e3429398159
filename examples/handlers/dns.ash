# Answers DNS questions for IPv4 addresses of names that the owner has entered, and leaves all others to the owner's process.
# Names are entered by UDP packets to port 7053: an address, and a name as DNS writes it. The map keeps a name by two hashes of it.
handler dns;
filter udp.dport in {53, 7053} && eth.type == 0x0800;
needs send;

map names[one : u64, two : u64] max 1024 evict { address : u32; }
counter answered;
const TTL : u32 = 60;

# 64 bits of a letter and those before it (FNV-1a); capitals count as small letters.
fn mix(hash : u64, letter : u8, prime : u64) : u64 {
    var small = letter;
    if letter >= 'A' && letter <= 'Z' { small |= 0x20; }
    return (hash ^ u64(small)) * prime;
}

message {
    let e = take eth;
    let i = take ip;
    let u = take udp;
    let enters = u.dport == 7053;
    var address : u32 = 0;
    var id : u16 = 0;
    var desired : u8 = 0;
    if enters {
        address = take u32;
    } else {
        let d = take dns;
        # A question of the usual kind, one alone.
        if d.qr != 0 || d.opcode != 0 || d.qdcount != 1 || d.ancount != 0 || d.nscount != 0 { pass; }
        id = d.id;
        desired = d.rd;
    }
    let from = length(packet) - remaining(message);
    var one : u64 = 0xcbf29ce484222325;
    var two : u64 = 0x84222325cbf29ce4;
    var size = take u8;
    while size != 0 max 64 {
        # A label longer than 63 letters is a pointer, which no question needs.
        if size > 63 { pass; }
        let label = cut size;
        one = mix(one, size, 0x100000001b3);
        two = mix(two, size, 0x10000000233);
        while remaining(label) > 0 {
            let letter = take u8 from label;
            one = mix(one, letter, 0x100000001b3);
            two = mix(two, letter, 0x10000000233);
        }
        size = take u8;
    }
    if enters {
        let n = enter names[one, two];
        n.address = address;
        consume;
    }
    let kind = take u16;
    let class = take u16;
    if kind != 1 || class != 1 { pass; }
    let n = find names[one, two] else pass;
    let behind = length(packet) - remaining(message);
    put eth { dst = e.src, src = e.dst, type = 0x0800 };
    let a = put ip { version = 4, hlen = 5, ttl = 64, proto = 17, src = i.dst, dst = i.src };
    let p = put udp { sport = u.dport, dport = u.sport };
    put dns { id = id, qr = 1, aa = 1, rd = desired, qdcount = 1, ancount = 1 };
    # The question comes back, and behind it one answer that points at its name.
    copy packet[from..behind] -> out;
    put u16 0xc00c;
    put u16 1;
    put u16 1;
    put u32 TTL;
    put u16 4;
    put u32 n.address;
    p.len = u16(length(out)) - 34;
    a.len = u16(length(out)) - 14;
    a.sum = checksum(a);
    answered += 1;
    reply out;
}
