# addresses and ports are rewritten in place, and both checksums by what has changed (RFC 1624)
--- source
handler nat;
filter ip.src in 10.0.0.0/8;
needs send;

const OUTSIDE = 192.0.2.1;
state inside : u32[256];
state next : u16;

# A checksum of which 16 bits of what it is over have changed.
fn changed(sum : u16, old : u16, new : u16) : u16 {
    let wide = u32(~sum) + u32(~old) + u32(new);
    let once = (wide & 0xffff) + (wide >> 16);
    return ~u16((once & 0xffff) + (once >> 16));
}

message {
    skip 14;
    let i = take ip;
    if i.frag != 0 { drop; }
    let old = i.src;
    let port = 4096 + (next & 255);
    inside[next & 255] = old;
    next += 1;
    i.src = OUTSIDE;
    i.sum = changed(changed(i.sum, u16(old >> 16), u16(OUTSIDE >> 16)), u16(old), u16(OUTSIDE & 0xffff));
    match i.proto {
        6 => {
            let t = take tcp;
            let sum = changed(changed(t.sum, u16(old >> 16), u16(OUTSIDE >> 16)), u16(old), u16(OUTSIDE & 0xffff));
            t.sum = changed(sum, t.sport, port);
            t.sport = port;
        }
        17 => {
            let u = take udp;
            if u.sum != 0 {
                let sum = changed(changed(u.sum, u16(old >> 16), u16(OUTSIDE >> 16)), u16(old), u16(OUTSIDE & 0xffff));
                u.sum = changed(sum, u.sport, port);
            }
            u.sport = port;
        }
        else => { drop; }
    }
    assert checksum(i) == 0, "the header's checksum";
    reply packet;
}
--- run
000000000001 000000000002 0800 4500002000010000401160bb0a00000208080808 03e80035000c5d2141424344 => reply
    send 000000000001000000000002080045000020000100004011a8bbc00002010808080810000035000c990941424344
    packet 000000000001000000000002080045000020000100004011a8bbc00002010808080810000035000c990941424344
    inside[0] = 167772162
    next = 1
000000000001 000000000002 0800 460000240001000040115db60a0000020808080801010100 03e80035000c000041424344 => reply
    send 000000000001000000000002080046000024000100004011a5b6c0000201080808080101010010010035000c000041424344
    packet 000000000001000000000002080046000024000100004011a5b6c0000201080808080101010010010035000c000041424344
    inside[0] = 167772162
    inside[1] = 167772162
    next = 2
000000000001 000000000002 0800 460000310001000040065db40a0000020808080801010100 03e8005000000001000000025010ffff4db1000068656c6c6f => reply
    send 000000000001000000000002080046000031000100004006a5b4c000020108080808010101001002005000000001000000025010ffff8997000068656c6c6f
    packet 000000000001000000000002080046000031000100004006a5b4c000020108080808010101001002005000000001000000025010ffff8997000068656c6c6f
    inside[0] = 167772162
    inside[1] = 167772162
    inside[2] = 167772162
    next = 3
000000000001 000000000002 0800 4500001600010000400160d50a00000208080808 0800 => drop
    packet 000000000001000000000002080045000016000100004001a8d5c0000201080808080800
    inside[0] = 167772162
    inside[1] = 167772162
    inside[2] = 167772162
    inside[3] = 167772162
    next = 4
000000000001 000000000002 0800 4500002000010000 => pass
    inside[0] = 167772162
    inside[1] = 167772162
    inside[2] = 167772162
    inside[3] = 167772162
    next = 4
