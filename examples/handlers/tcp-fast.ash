# Begins TCP connections to port 80 without remembering who asks (SYN cookies, RFC 4987), and answers data that comes in order at once:
# the bytes go to the owner's memory, the acknowledgement goes out, and the owner's process hears of it by an event.
# All else, and what is out of order, goes to the owner's process.
handler tcp_fast;
filter ip && ip.frag == 0 && tcp.dport == 80 && eth.type == 0x0800;
needs send, post;

const SIZE = 65536;
const MINUTE : u64 = 60000000000;
const FIN = 1;
const SYN = 2;
const RST = 4;
const ACK = 16;

map connections[src : u32, port : u16] max 256 evict { next : u32; ours : u32; }
user stream : u8[65536];
user end : u32;
counter offered;
counter begun;
counter acknowledged;

# What cookies are made with; drawn with the first packet.
state key : u64[2];
# The four words of SipHash-2-4 (Aumasson and Bernstein, 2012).
state v : u64[4];

fn rotated(word : u64, by : u8) : u64 {
    return word << by | word >> (64 - by);
}

fn rounds(n : u8) {
    for _i in u8(0)..n {
        v[0] += v[1];
        v[1] = rotated(v[1], 13) ^ v[0];
        v[0] = rotated(v[0], 32);
        v[2] += v[3];
        v[3] = rotated(v[3], 16) ^ v[2];
        v[0] += v[3];
        v[3] = rotated(v[3], 21) ^ v[0];
        v[2] += v[1];
        v[1] = rotated(v[1], 17) ^ v[2];
        v[2] = rotated(v[2], 32);
    }
}

fn absorb(word : u64) {
    v[3] ^= word;
    rounds(2);
    v[0] ^= word;
}

# The number by which we know a connection again that we did not remember.
fn cookie(addresses : u64, ports : u64, minute : u64) : u32 {
    v[0] = key[0] ^ 0x736f6d6570736575;
    v[1] = key[1] ^ 0x646f72616e646f6d;
    v[2] = key[0] ^ 0x6c7967656e657261;
    v[3] = key[1] ^ 0x7465646279746573;
    absorb(addresses);
    absorb(ports);
    absorb(minute);
    absorb(24 << 56);
    v[2] ^= 0xff;
    rounds(4);
    return u32(v[0] ^ v[1] ^ v[2] ^ v[3]);
}

# A sum of words of 16 bits, folded into one.
fn folded(sum : u32) : u16 {
    let once = (sum & 0xffff) + (sum >> 16);
    return u16(once + (once >> 16));
}

message {
    let e = take eth;
    let i = take ip;
    let bytes = cut i.len - u16(i.hlen) * 4;
    let t = take tcp from bytes;
    let size = remaining(bytes);
    if key[0] == 0 {
        key[0] = random() | 1;
        key[1] = random();
    }
    let addresses = u64(i.src) << 32 | u64(i.dst);
    let ports = u64(t.sport) << 48 | u64(t.dport) << 32;
    let minute = now() / MINUTE;

    var ours : u32 = 0;
    var theirs : u32 = 0;
    var flags : u8 = ACK;
    match t.flags & (FIN | SYN | RST | ACK) {
        SYN => {
            ours = cookie(addresses, ports | u64(t.seq), minute);
            theirs = t.seq + 1;
            flags = SYN | ACK;
            offered += 1;
        }
        ACK => {
            if known = find connections[i.src, t.sport] {
                if size == 0 || t.seq != known.next || size > SIZE { pass; }
                let at = end % SIZE;
                var first = SIZE - at;
                if first > size { first = size; }
                let front = cut first from bytes;
                deliver front -> stream[at];
                deliver bytes -> stream;
                end += size;
                known.next += size;
                ours = known.ours;
                theirs = known.next;
                acknowledged += 1;
                post(2, u64(i.src) << 32 | u64(size));
            } else {
                # The number acknowledged is that of the cookie and one: of this minute or the one before.
                let asked = ports | u64(t.seq - 1);
                if t.ack - 1 != cookie(addresses, asked, minute) && t.ack - 1 != cookie(addresses, asked, minute - 1) {
                    pass;
                }
                let made = enter connections[i.src, t.sport];
                made.next = t.seq;
                made.ours = t.ack;
                begun += 1;
                post(1, addresses);
                consume;
            }
        }
        else => { pass; }
    }
    put eth { dst = e.src, src = e.dst, type = 0x0800 };
    let a = put ip { version = 4, hlen = 5, len = 40, ttl = 64, proto = 6, src = i.dst, dst = i.src };
    a.sum = checksum(a);
    let s = put tcp { sport = t.dport, dport = t.sport, seq = ours, ack = theirs, hlen = 5, flags = flags, window = 65535 };
    let pseudo = u32(folded((a.src >> 16) + (a.src & 0xffff) + (a.dst >> 16) + (a.dst & 0xffff) + 6 + 20));
    s.sum = ~folded(u32(~checksum(s)) + pseudo);
    reply out;
}
