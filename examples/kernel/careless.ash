# Sends what is not an answer to what its owner claims; gives up now and then, and now and then sends more than a run may.
handler careless;
needs send;

message {
    take eth;
    let i = take ip;
    if random() % 8 == 0 { abort "no more"; }
    if random() % 8 == 0 {
        for _n in u32(0)..100 { send packet[0..20]; }
    }
    i.proto = 6;
    send packet;
    consume;
}
