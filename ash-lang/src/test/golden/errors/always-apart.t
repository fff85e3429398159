# comparisons of two forms of which a bit is never the same, and arms that ask for such a bit or for less than there is
--- source
message {
    let a = take u8;
    let b = take u8;
    if (a | 1) == (b & 0xfe) { drop; }
    if b << 1 != a | 1 { drop; }
    if (a & 0x0f) == (b | 0x10) { drop; }
    if u32(a) == 256 + u32(b) { drop; }
    match a | 8 { 1 => { drop; } 2..7 => { drop; } 9 => { drop; } else => { } }
    match a * 4 { 6 => { drop; } 8 => { drop; } else => { } }
    pass;
}
--- diagnostics
handler.ash:4:8: warning[A0404]: a comparison should depend on the message
        if (a | 1) == (b & 0xfe) { drop; }
           ^^^^^^^^^^^^^^^^^^^^^
note: bit 0 of a | 1 is always 1, of b & 0xfe is always 0
handler.ash:5:8: warning[A0404]: a comparison should depend on the message
        if b << 1 != a | 1 { drop; }
           ^^^^^^^^^^^^^^^
note: bit 0 of b << 1 is always 0, of a | 1 is always 1
handler.ash:6:8: warning[A0404]: a comparison should depend on the message
        if (a & 0x0f) == (b | 0x10) { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^^
note: a & 0x0f is at most 15, b | 0x10 is at least 16
handler.ash:7:8: warning[A0404]: a comparison should depend on the message
        if u32(a) == 256 + u32(b) { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^
note: u32(a) is at most 255, 256 + u32(b) is at least 256
handler.ash:8:19: warning[A0404]: a comparison should depend on the message
        match a | 8 { 1 => { drop; } 2..7 => { drop; } 9 => { drop; } else => { } }
                      ^
note: a | 8 is at least 8
handler.ash:8:34: warning[A0404]: a comparison should depend on the message
        match a | 8 { 1 => { drop; } 2..7 => { drop; } 9 => { drop; } else => { } }
                                     ^^^^
note: a | 8 is at least 8
handler.ash:9:19: warning[A0404]: a comparison should depend on the message
        match a * 4 { 6 => { drop; } 8 => { drop; } else => { } }
                      ^
note: bit 1 of a * 4 is always 0
