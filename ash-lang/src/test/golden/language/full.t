# a message that is known to become too large is refused where that is, and what stands behind it is of no account
--- source
handler full;

out 6;

message {
    let size = take u8;
    if size > 3 { put ip { ttl = size }; copy packet -> out; put u64 1; }
    copy message -> out;
    drop;
}
--- run
0401 => abort "the message that is built is full"
0001020304050607 => abort "the message that is built is full"
00010203 => drop
