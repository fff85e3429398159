# Samples packets: one of 64 on average, the first 128 bytes of each into a ring of the owner's memory, with when it came and how long it was.
handler sampler;
filter ip || ip6;
needs post;

const RATE = 64;
const SLOTS = 256;

record Sample { time : u64; length : u32; kept : u32; bytes : u8[128]; }

user ring : Sample[256];
user head : u32;
counter seen;
histogram sizes;

message {
    seen += 1;
    sizes += length(packet);
    if random() % RATE != 0 { pass; }
    let slot = head % SLOTS;
    var kept = length(packet);
    if kept > 128 { kept = 128; }
    ring[slot].time = now();
    ring[slot].length = length(packet);
    ring[slot].kept = kept;
    deliver packet[0..kept] -> ring[slot].bytes;
    head += 1;
    if slot == SLOTS - 1 { post(1, u64(head)); }
    pass;
}
