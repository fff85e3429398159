# fields of whole bytes are bytes, too: those of 128 bits, and what a sum of TCP takes of IP
--- source
needs send;
state last : u8[16];
message {
    let i = take ip6;
    copy i.src -> last;
    let o = put ip6 { version = 6, next = i.next };
    copy i.dst -> out;
    copy i.src | xor(u8(0xff)) -> out;
    put u16 checksum(i.src);
    put u16 checksum(o.dst);
    put u8 i.hops;
    copy i.len -> out;
    send i.dst;
    swap i.src, i.dst;
    copy i.src -> out;
    reply out[40];
}
--- run
60000000 0102 3b 40 20010db8000000000000000000000001 20010db8000000000000000000000002 => reply
    send 20010db8000000000000000000000002
    send 20010db8000000000000000000000002dffef247fffffffffffffffffffffffed245ffff40010220010db8000000000000000000000002
    packet 6000000001023b4020010db800000000000000000000000220010db8000000000000000000000001
    last[0] = 32
    last[1] = 1
    last[2] = 13
    last[3] = 184
    last[15] = 1
60000000 0102 3b 40 20010db8000000000000000000000001 20010db80000000000000000000000 => pass
    last[0] = 32
    last[1] = 1
    last[2] = 13
    last[3] = 184
    last[15] = 1
