# records of any length are checked, chosen and copied one behind the other into an answer
--- source
handler chosen;
needs send;

out 1400;
state sums : u16[16];
state dropped : u32;

message {
    let wanted = take u8;
    while remaining(message) > 0 max 256 {
        let kind = take u8;
        let bytes = take u8;
        let value = cut bytes;
        if kind != wanted { dropped += 1; continue; }
        sums[kind & 15] = checksum(value);
        put u8 kind;
        put u8 bytes;
        copy value -> out;
    }
    if length(out) == 0 { consume; }
    reply;
}
--- run
01 0103aabbcc 0201dd 0100 010411223344 => reply
    sums[1] = 48025
    dropped = 1
05 0103aabbcc => consume
    sums[1] = 48025
    dropped = 2
01 0105aabb => pass
    sums[1] = 48025
    dropped = 2
