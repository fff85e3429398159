# Goes round and round at one packet of 128: longer than any run may take.
handler loops;

state rounds : u32;

message {
    if random() % 128 != 0 { pass; }
    for _a in u32(0)..10_000 {
        for _b in u32(0)..10_000 { rounds += 1; }
    }
    consume;
}
