# comparisons that are always so, or never, by what both sides are and by what a form can give
--- source
state n : u32;
message {
    let h = take ip;
    let a = take u8;
    let b = take u16;
    let s = take i8;
    var yes = a > 3;
    if a == a { drop; }
    if n * 2 + 1 < n * 2 + 1 { drop; }
    if h.ttl >= h.ttl { drop; }
    if yes != yes { drop; }
    if (a & 7) == 9 { drop; }
    if a >> 4 == 16 { drop; }
    if u32(a) > 300 { drop; }
    if a % 10 != 10 { drop; }
    if (a & 0xf0) == 1 { drop; }
    if (b | 0x80) < 0x80 { drop; }
    if b * 2 == 7 { drop; }
    if u16(h.hlen) * 4 > 60 { drop; }
    if a / 16 > 15 { drop; }
    if a & 0 == 0 { drop; }
    if (yes & false) == true { drop; }
    if i32(s) < -128 { drop; }
    if u32(a) < u32(b) + 256 { drop; }
    if u32(a) < 1000 + u32(a) / 2 { drop; }
    if ~(a | 0x0f) == 0xff { drop; }
    match a & 3 { 0..3 => { drop; } 4 => { drop; } 5..9 => { drop; } else => { drop; } }
    pass;
}
--- diagnostics
handler.ash:8:8: warning[A0404]: a comparison should depend on the message
        if a == a { drop; }
           ^^^^^^
note: both sides are the same
handler.ash:9:8: warning[A0404]: a comparison should depend on the message
        if n * 2 + 1 < n * 2 + 1 { drop; }
           ^^^^^^^^^^^^^^^^^^^^^
note: both sides are the same
handler.ash:10:8: warning[A0404]: a comparison should depend on the message
        if h.ttl >= h.ttl { drop; }
           ^^^^^^^^^^^^^^
note: both sides are the same
handler.ash:11:8: warning[A0404]: a comparison should depend on the message
        if yes != yes { drop; }
           ^^^^^^^^^^
note: both sides are the same
handler.ash:12:8: warning[A0404]: a comparison should depend on the message
        if (a & 7) == 9 { drop; }
           ^^^^^^^^^^^^
note: a & 7 is at most 7
handler.ash:13:8: warning[A0404]: a comparison should depend on the message
        if a >> 4 == 16 { drop; }
           ^^^^^^^^^^^^
note: a >> 4 is at most 15
handler.ash:14:8: warning[A0404]: a comparison should depend on the message
        if u32(a) > 300 { drop; }
           ^^^^^^^^^^^^
note: u32(a) is at most 255
handler.ash:15:8: warning[A0404]: a comparison should depend on the message
        if a % 10 != 10 { drop; }
           ^^^^^^^^^^^^
note: a % 10 is at most 9
handler.ash:16:8: warning[A0404]: a comparison should depend on the message
        if (a & 0xf0) == 1 { drop; }
           ^^^^^^^^^^^^^^^
note: bit 0 of a & 0xf0 is always 0
handler.ash:17:8: warning[A0404]: a comparison should depend on the message
        if (b | 0x80) < 0x80 { drop; }
           ^^^^^^^^^^^^^^^^^
note: b | 0x80 is at least 128
handler.ash:18:8: warning[A0404]: a comparison should depend on the message
        if b * 2 == 7 { drop; }
           ^^^^^^^^^^
note: bit 0 of b * 2 is always 0
handler.ash:19:8: warning[A0404]: a comparison should depend on the message
        if u16(h.hlen) * 4 > 60 { drop; }
           ^^^^^^^^^^^^^^^^^^^^
note: u16(h.hlen) * 4 is at most 60
handler.ash:20:8: warning[A0404]: a comparison should depend on the message
        if a / 16 > 15 { drop; }
           ^^^^^^^^^^^
note: a / 16 is at most 15
handler.ash:21:8: warning[A0404]: a comparison should depend on the message
        if a & 0 == 0 { drop; }
           ^^^^^^^^^^
note: a & 0 is always 0
handler.ash:22:8: warning[A0404]: a comparison should depend on the message
        if (yes & false) == true { drop; }
           ^^^^^^^^^^^^^^^^^^^^^
note: yes & false is always false
handler.ash:23:8: warning[A0404]: a comparison should depend on the message
        if i32(s) < -128 { drop; }
           ^^^^^^^^^^^^^
note: i32(s) is at least -128
handler.ash:24:8: warning[A0404]: a comparison should depend on the message
        if u32(a) < u32(b) + 256 { drop; }
           ^^^^^^^^^^^^^^^^^^^^^
note: u32(a) is at most 255, u32(b) + 256 is at least 256
handler.ash:25:8: warning[A0404]: a comparison should depend on the message
        if u32(a) < 1000 + u32(a) / 2 { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^^^^
note: u32(a) is at most 255, 1000 + u32(a) / 2 is at least 1000
handler.ash:26:8: warning[A0404]: a comparison should depend on the message
        if ~(a | 0x0f) == 0xff { drop; }
           ^^^^^^^^^^^^^^^^^^^
note: ~(a | 0x0f) is at most 240
handler.ash:27:37: warning[A0404]: a comparison should depend on the message
        match a & 3 { 0..3 => { drop; } 4 => { drop; } 5..9 => { drop; } else => { drop; } }
                                        ^
note: a & 3 is at most 3
