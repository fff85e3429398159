# Answers a GET for a small file at once, on a connection whose numbers its library has lent: one segment with the request, one with the answer.
# Takes what acknowledges such an answer, too. All else goes on to the library, which then takes the numbers back.
handler cheetah;
needs send, post;

const PSH : u8 = 8;
const ACK : u8 = 16;
const SPACE : u8 = 32;
const PEERS = 512;
const PAGES = 256;

# A connection. The library writes all of it and then lends it; from then on it is the handler's, until the library takes the mark away.
record Peer {
    at : u64;
    address : u32;
    next : u32;
    sent : u32;
    arrived : u32;
    window : u32;
    served : u32;
    port : u16;
    shown : u16;
    segment : u16;
    page : u16;
    lent : u8;
    shift : u8;
    told : u8;
    _pad : u8[21];
}

# An answer: what it is called, where it stands, and the sum of its bytes.
record Page {
    name : u64[4];
    at : u32;
    size : u16;
    sum : u16;
}

record Totals { served : u64; acknowledged : u64; _pad : u64[6]; }

user totals : Totals[1];
user peers : Peer[512];
user pages : Page[256];
user bytes : u8[131072];

# A sum of words of 16 bits, folded into one.
fn folded(sum : u32) : u16 {
    let once = (sum & 0xffff) + (sum >> 16);
    return u16(once + (once >> 16));
}

fn isLetter(c : u8) : bool {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
}

message {
    let e = take eth;
    let i = take ip;
    if e.type != 0x0800 || i.version != 4 || i.hlen != 5 || i.proto != 6 || i.flags & 1 != 0 || i.frag != 0 { pass; }
    let whole = cut i.len - 20;
    let pseudo = u32(folded((i.src >> 16) + (i.src & 0xffff) + (i.dst >> 16) + (i.dst & 0xffff) + 6));
    let all = remaining(whole);
    let right = folded(u32(~checksum(whole)) + pseudo + all) == 0xffff && checksum(i) == 0;
    let t = take tcp from whole;
    let size = remaining(whole);

    # Which connection, if it is lent, and this is what comes next on it.
    let first = (i.src ^ u32(t.sport) * 0x9e3779b1) * 0x85ebca6b >> 25 << 2;
    var k : u32 = PEERS;
    for n in 0..4 {
        let each = first + n;
        if peers[each].lent == 1 && peers[each].address == i.src && peers[each].port == t.sport { k = each; }
    }
    if k == PEERS || !right || t.flags & ~PSH != ACK || t.seq != peers[k].next || t.ack != peers[k].sent { pass; }
    let window = u32(t.window) << u32(peers[k].shift);
    if size == 0 {
        peers[k].arrived = t.ack;
        peers[k].window = window;
        peers[k].at = now();
        totals[0].acknowledged += 1;
        consume;
    }
    if size > 1460 { pass; }
    if take u32 from whole != 'GET ' { pass; }

    # The name: each word of eight letters, the last one of those that are left.
    var name : u64[4];
    var letters : u32 = 0;
    var c = take u8 from whole;
    while c != SPACE max 33 {
        if c < SPACE || c > 0x7e || letters == 32 { pass; }
        name[letters / 8] = name[letters / 8] << 8 | u64(c);
        letters += 1;
        c = take u8 from whole;
    }
    if take u64 from whole != 'HTTP/1.1' { pass; }
    if take u16 from whole != '\r\n' { pass; }

    # The fields: one Host, and none that an answer depends on.
    var hosts : u32 = 0;
    var fields : u32 = 0;
    var count : u32 = 0;
    var last : u64 = 0;
    var host = false;
    var within = false;
    var begun = false;
    var more = true;
    while more max 1460 {
        c = take u8 from whole;
        if within {
            if c == '\r' {
                if take u8 from whole != '\n' { pass; }
                within = false;
                count = 0;
                last = 0;
            } else {
                if c < SPACE || c > 0x7e { pass; }
                if host && (c != SPACE || begun) && !isLetter(c) && c != '.' && c != ':' { pass; }
                begun |= c != SPACE;
            }
        } else if isLetter(c) {
            last = last << 8 | u64(c | 0x20);
            count += 1;
        } else if count == 0 {
            if c != '\r' { pass; }
            if take u8 from whole != '\n' { pass; }
            more = false;
        } else {
            if c != ':' { pass; }
            host = count == 4 && last == 'host';
            if host { hosts += 1; }
            # connection, content-length, transfer-encoding, expect and if-none-match, by their last letters.
            if last == 'nnection' || last == 't-length' || count == 17 && last == 'encoding' || last == 'expect' || last == 'ne-match' {
                pass;
            }
            fields += 1;
            within = true;
            begun = false;
        }
    }
    if hosts != 1 || fields > 100 || remaining(whole) != 0 { pass; }

    # The answer.
    let hash = (name[0] ^ name[1] * 3 ^ name[2] * 5 ^ name[3] * 7) * 0x9e3779b97f4a7c15;
    var p : u32 = PAGES;
    for n in 0..8 {
        let each = (u32(hash >> 56) + n) % PAGES;
        if pages[each].name[0] == name[0] && pages[each].name[1] == name[1]
                && pages[each].name[2] == name[2] && pages[each].name[3] == name[3] {
            p = each;
        }
    }
    if p == PAGES { pass; }
    let long = pages[p].size;
    if long == 0 || long > peers[k].segment || u32(long) > window { pass; }
    put eth { dst = e.src, src = e.dst, type = 0x0800 };
    let a = put ip { version = 4, hlen = 5, len = 40 + long, flags = 2, ttl = 64, proto = 6, src = i.dst, dst = i.src };
    a.sum = checksum(a);
    let s = put tcp {
            sport = t.dport, dport = t.sport, seq = t.ack, ack = t.seq + size, hlen = 5, flags = PSH | ACK, window = peers[k].shown };
    s.sum = ~folded(u32(folded(u32(~checksum(s)) + pseudo + 20 + u32(long))) + u32(pages[p].sum));
    copy bytes[pages[p].at..pages[p].at + u32(long)] -> out;
    peers[k].next = t.seq + size;
    peers[k].sent = t.ack + u32(long);
    peers[k].arrived = t.ack;
    peers[k].window = window;
    peers[k].page = u16(p);
    peers[k].at = now();
    peers[k].served += 1;
    totals[0].served += 1;
    if peers[k].told == 0 {
        peers[k].told = 1;
        post(80, u64(k));
    }
    reply out;
}
