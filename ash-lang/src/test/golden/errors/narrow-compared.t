# comparisons with what a field of few bits never is
--- source
const SEVENTEEN = 17;
message {
    take eth;
    let i = take ip;
    if i.version == 17 { drop; }
    if SEVENTEEN != i.version { drop; }
    if i.version > 15 { drop; }
    if 15 >= i.hlen { drop; }
    if i.hlen < 16 { drop; }
    if i.hlen >= 15 { drop; }
    if i.hlen >= 0 { drop; }
    if i.ttl > 255 { drop; }
    match i.version { 4 => { drop; } 17, 18..20 => { drop; } 6..17 => { drop; } else => { pass; } }
}
--- diagnostics
handler.ash:5:8: warning[A0404]: a comparison should depend on the message
        if i.version == 17 { drop; }
           ^^^^^^^^^^^^^^^
note: version has 4 bits: it is at most 15
handler.ash:6:8: warning[A0404]: a comparison should depend on the message
        if SEVENTEEN != i.version { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^
note: version has 4 bits: it is at most 15
handler.ash:7:8: warning[A0404]: a comparison should depend on the message
        if i.version > 15 { drop; }
           ^^^^^^^^^^^^^^
note: version has 4 bits: it is at most 15
handler.ash:8:8: warning[A0404]: a comparison should depend on the message
        if 15 >= i.hlen { drop; }
           ^^^^^^^^^^^^
note: hlen has 4 bits: it is at most 15
handler.ash:9:8: warning[A0404]: a comparison should depend on the message
        if i.hlen < 16 { drop; }
           ^^^^^^^^^^^
note: hlen has 4 bits: it is at most 15
handler.ash:11:8: warning[A0404]: a comparison should depend on the message
        if i.hlen >= 0 { drop; }
           ^^^^^^^^^^^
note: no u8 is below 0
handler.ash:12:8: warning[A0404]: a comparison should depend on the message
        if i.ttl > 255 { drop; }
           ^^^^^^^^^^^
note: no u8 is above 255
handler.ash:13:38: warning[A0404]: a comparison should depend on the message
        match i.version { 4 => { drop; } 17, 18..20 => { drop; } 6..17 => { drop; } else => { pass; } }
                                         ^^
note: version has 4 bits: it is at most 15
handler.ash:13:42: warning[A0404]: a comparison should depend on the message
        match i.version { 4 => { drop; } 17, 18..20 => { drop; } 6..17 => { drop; } else => { pass; } }
                                             ^^^^^^
note: version has 4 bits: it is at most 15
