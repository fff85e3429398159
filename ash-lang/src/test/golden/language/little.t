# fields of a protocol may be in little-endian order: what is read, written, put and exchanged
--- source
handler little;
needs send;

protocol own "of little-endian machines" over udp.dport == 7001 {
    a : little(16);
    b : little(24);
    c : little(32);
    d : little(48);
    e : little(64);
    f : 16;
}

state sum : u64;

message {
    let o = take own;
    sum = u64(o.a) + u64(o.b) + u64(o.c) + o.d + o.e;
    put own { a = 0x0102, b = 0x030405, c = 0x06070809, d = 0x0a0b0c0d0e0f, e = 0x1011121314151617, f = 0x1819 };
    send out;
    o.a += 1;
    o.b += 1;
    o.c += 1;
    o.d += 1;
    o.e += 1;
    swap o.a, o.f;
    pass;
}
--- run
0201 050403 09080706 0f0e0d0c0b0a 1716151413121110 1819 => pass
    send 0201050403090807060f0e0d0c0b0a17161514131211101819
    packet 19180604030a080706100e0d0c0b0a18161514131211100103
    sum = 1157737495025955126
ffff ffffff ffffffff ffffffffffff ffffffffffffffff 0000 => pass
    send 0201050403090807060f0e0d0c0b0a17161514131211101819
    packet 00000000000000000000000000000000000000000000000000
    sum = 281479288520699
