# addresses of 128 bits become others, in what is built and in the message
--- source
handler addresses;
needs send;

protocol own "addresses that share bytes" over udp.dport == 7001 {
    kind : 8;
    a : ipv6;
    b : ipv6;
    part at 9 { within : ipv6; }
}

message {
    let o = take own;
    match o.kind {
        0 => { o.a = o.b; }
        1 => { o.within = o.a; }
        2 => { o.a = o.within; }
        3 => { swap o.a, o.within; }
        else => {
            let p = put own { kind = 9, a = o.b, b = o.a };
            send out;
            p.a = o.within;
            send out;
        }
    }
    pass;
}
--- run
00 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f => pass
    packet 00101112131415161718191a1b1c1d1e1f101112131415161718191a1b1c1d1e1f
01 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f => pass
    packet 010001020304050607000102030405060708090a0b0c0d0e0f18191a1b1c1d1e1f
02 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f => pass
    packet 0208090a0b0c0d0e0f1011121314151617101112131415161718191a1b1c1d1e1f
03 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f => pass
    packet 0308090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f18191a1b1c1d1e1f
04 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f => pass
    send 09101112131415161718191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f
    send 0908090a0b0c0d0e0f1011121314151617000102030405060708090a0b0c0d0e0f
