# Answers memcached's get from a map, and takes its set: keys of at most 16 letters, values of at most 256 bytes.
# What it does not know, and longer keys, values and other requests, goes to the owner's process.
handler kv;
filter memcached && memcached.total == 1 && eth.type == 0x0800;
needs send;

protocol memcached "frame of memcached's protocol over UDP" over udp.dport == 11211 {
    id    : 16;
    index : 16;
    total : 16;
    _     : 16;
}

map store[high : u64, low : u64] max 512 evict { flags : u32; size : u16; value : u8[256]; }
counter hits;
counter stored;

const LARGEST : u64 = 0xffffffff;

# Reads a number, and what stands behind it: more than the largest if it has more than 32 bits, or is none.
fn number() : u64 {
    var value : u64 = 0;
    var digits : u8 = 0;
    var next = take u8;
    while next >= '0' && next <= '9' {
        if value > LARGEST { break; }
        value = value * 10 + u64(next - '0');
        digits |= 1;
        next = take u8;
    }
    if digits == 0 || next != ' ' && next != '\r' { return LARGEST + 1; }
    return value;
}

# Writes a number, from the highest digit on: what is left of it is less than ten times the divisor.
fn write(value : u32) {
    var divisor : u32 = 1;
    var tens = value / 10;
    while tens > 0 max 9 {
        divisor *= 10;
        tens /= 10;
    }
    var left = value;
    while divisor > 0 max 10 {
        let digit = left / divisor;
        put u8 '0' + u8(digit);
        left -= digit * divisor;
        divisor /= 10;
    }
}

message {
    let e = take eth;
    let i = take ip;
    let u = take udp;
    let frame = take memcached;
    let verb = take u32;
    if verb != 'get ' && verb != 'set ' { pass; }
    let from = length(packet) - remaining(message);
    # The key, up to the space or the line's end behind it.
    var high : u64 = 0;
    var low : u64 = 0;
    var letters : u8 = 0;
    var next = take u8;
    while next != ' ' && next != '\r' max 17 {
        if letters == 16 { pass; }
        high = high << 8 | low >> 56;
        low = low << 8 | u64(next);
        letters += 1;
        next = take u8;
    }
    if letters == 0 { pass; }
    let to = length(packet) - remaining(message) - 1;

    put eth { dst = e.src, src = e.dst, type = 0x0800 };
    let address = put ip { version = 4, hlen = 5, ttl = 64, proto = 17, src = i.dst, dst = i.src };
    let ports = put udp { sport = u.dport, dport = u.sport };
    put memcached { id = frame.id, total = 1 };
    if verb == 'set ' {
        let flags = number();
        # What is to be forgotten at once has a negative time.
        if peek u8 == '-' { pass; }
        let time = number();
        let size = number();
        if flags > LARGEST || time > LARGEST || size > LARGEST {
            put "CLIENT_ERROR bad command line format\r\n";
        } else {
            # Behind the size a word may stand (noreply), for which the owner is.
            if take u8 != '\n' || size > 256 { pass; }
            let value = cut u32(size);
            let entry = enter store[high, low];
            entry.flags = u32(flags);
            entry.size = u16(size);
            copy value -> entry.value;
            stored += 1;
            put "STORED\r\n";
        }
    } else {
        let entry = find store[high, low] else pass;
        put "VALUE ";
        copy packet[from..to] -> out;
        put " ";
        write(entry.flags);
        put " ";
        write(u32(entry.size));
        put "\r\n";
        copy entry.value[0..entry.size] -> out;
        put "\r\nEND\r\n";
        hits += 1;
    }
    ports.len = u16(length(out)) - 34;
    address.len = u16(length(out)) - 14;
    address.sum = checksum(address);
    reply out;
}
