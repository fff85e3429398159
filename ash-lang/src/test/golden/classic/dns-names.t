# the labels of a DNS question, hashed without regard to case: loops in loops, each over bytes of its own
--- source
handler names;

state asked : u32[64];
state labels : u32;

message {
    skip 4;
    let questions = take u16;
    skip 6;
    for _q in u16(0)..questions max 4 {
        var hash : u32 = 5381;
        while remaining(message) > 0 max 40 {
            let size = take u8;
            if size == 0 { break; }
            if size >= 192 { abort "a pointer in a question"; }
            let label = cut size else drop;
            while remaining(label) > 0 {
                let c = take u8 from label;
                if c >= 'A' && c <= 'Z' { hash = hash * 33 ^ u32(c | 32); } else { hash = hash * 33 ^ u32(c); }
            }
            labels += 1;
        }
        let kind = take u16;
        skip 2;
        if kind == 1 || kind == 28 { asked[hash & 63] += 1; }
    }
    consume;
}
--- run
0001 0100 0001 0000 0000 0000 0377777707657861 6d706c6503636f6d 00 0001 0001 => consume
    asked[59] = 1
    labels = 3
0001 0100 0001 0000 0000 0000 0377575707657841 4d706c6503636f6d 00 001c 0001 => consume
    asked[59] = 2
    labels = 6
0001 0100 0001 0000 0000 0000 c00c 0001 0001 => abort "a pointer in a question"
    asked[59] = 2
    labels = 6
0001 0100 0001 0000 0000 0000 05 7777 => drop
    asked[59] = 2
    labels = 6
