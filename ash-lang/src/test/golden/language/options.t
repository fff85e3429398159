# a walk over options of types, lengths and values, with a function and blocks of every kind
--- source
handler options;

state seen : u32[256];
state last : u32;
state odd : i16;
const END = 0;

fn note(kind : u8) : u32 {
    seen[kind] += 1;
    if seen[kind] > 100 { return 100; }
    return seen[kind];
}

message {
    let size = take u8;
    let body = cut size;
    while remaining(body) > 0 {
        let kind = take u8 from body;
        if kind == END { break; }
        let len = take u8 from body else abort "no length";
        let value = cut len from body;
        match kind {
            1, 2 => { last = take u32 from value; }
            3..9 => { last = u32(take u16le from value); odd -= i16(1) << u8(3); }
            else => { if len > 4 { continue; } last ^= u32(len); }
        }
        last += note(kind);
    }
    for n in 0..u16(remaining(message)) { last ^= u32(n); }
    assert last != 3, "last is three";
    consume;
}
--- run
09 01 04 00000007 03 02 0102 05 06 => pass
    seen[1] = 1
    last = 8
04 01 01 05 00 => pass
    seen[1] = 1
    last = 8
02 07 => pass
    seen[1] = 1
    last = 8
06 09 00 03 02 0400 => pass
    seen[1] = 1
    last = 8
01 00 0000 => consume
    seen[1] = 1
    last = 9
06 ff 05 0000000000 => pass
    seen[1] = 1
    last = 9
04 03 02 fefc 0102 => consume
    seen[1] = 1
    seen[3] = 1
    last = 64766
    odd = -8
- => pass
    seen[1] = 1
    seen[3] = 1
    last = 64766
    odd = -8
