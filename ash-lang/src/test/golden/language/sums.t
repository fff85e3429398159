# sums of parts of what is built
--- source
needs send;
message {
    let n = take u32;
    put u32 0x01020304;
    put u32 0x05060708;
    let whole = checksum(out);
    let first = checksum(out[0..4]);
    let rest = checksum(out[n]);
    let some = checksum(out[n..6]);
    put u16 whole;
    put u16 first;
    put u16 rest;
    put u16 some;
    reply out;
}
--- run
00000000 => reply
    send 0102030405060708efebfbf9efebf6f3
00000002 => reply
    send 0102030405060708efebfbf9f0edf7f5
00000006 => reply
    send 0102030405060708efebfbf9f8f7ffff
00000007 => abort "the range is outside of the message that is built"
00000009 => abort "the range is outside of the message that is built"
