# A token bucket for each sender: 1,000 packets a second, and 100 at once.
# Tokens are kept in millionths.
handler rate_limit;
filter ip && eth.type == 0x0800;

const PACKET : u64 = 1000000;
const MOST : u64 = 100000000;

map buckets[src : u32] max 8192 evict { tokens : u64; since : u64; }
counter passed;
counter dropped;

message {
    take eth;
    let i = take ip;
    let time = now();
    let b = enter buckets[i.src];
    if b.since == 0 {
        b.tokens = MOST;
    } else {
        # 1,000 tokens a second are one millionth of a token a nanosecond.
        let grown = time - b.since;
        if grown >= MOST - b.tokens { b.tokens = MOST; } else { b.tokens += grown; }
    }
    b.since = time;
    if b.tokens < PACKET {
        dropped += 1;
        drop;
    }
    b.tokens -= PACKET;
    passed += 1;
    pass;
}
