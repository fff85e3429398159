# constants of fields that have fewer bits than their type
--- source
needs send;
message {
    take eth;
    let i = take ip;
    let t = take tcp;
    i.version = 15;
    i.version = 16;
    i.frag += 0x2000;
    i.version &= 0xf0;
    t.flags.syn = 2;
    put ip { version = 16, hlen = 5 };
    let p = put ip { version = 4, hlen = 15 };
    p.hlen = 16;
    reply packet;
}
--- diagnostics
handler.ash:7:17: error[A0301]: a constant must fit its type  value=16 bits=4
        i.version = 16;
                    ^^
note: version has 4 bits: it is at most 15
handler.ash:8:15: error[A0301]: a constant must fit its type  value=8192 bits=13
        i.frag += 0x2000;
                  ^^^^^^
note: frag has 13 bits: it is at most 8191
handler.ash:10:19: error[A0301]: a constant must fit its type  value=2 bits=1
        t.flags.syn = 2;
                      ^
note: flags.syn has 1 bit: it is at most 1
handler.ash:11:24: error[A0301]: a constant must fit its type  value=16 bits=4
        put ip { version = 16, hlen = 5 };
                           ^^
note: version has 4 bits: it is at most 15
handler.ash:13:14: error[A0301]: a constant must fit its type  value=16 bits=4
        p.hlen = 16;
                 ^^
note: hlen has 4 bits: it is at most 15
