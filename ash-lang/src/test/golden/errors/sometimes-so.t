# comparisons that look as if they were always so and are not: only the last one is told
--- source
state n : u32;
user shared : u8;
fn next() : u32 { n += 1; return n; }
message {
    let h = take ip;
    let a = take u8;
    let b = take u16;
    let s = take i8;
    if take u8 == take u8 { drop; }
    if next() == next() { drop; }
    if now() == now() { drop; }
    if shared == shared { drop; }
    if shared < 3 && shared > 3 { drop; }
    if n > 3 && next() > 9 && n < 3 { drop; }
    if (peek u8 at 1) == (peek u8 at 2) { drop; }
    if h.src == h.dst { drop; }
    if (a & 7) == 7 { drop; }
    if a >> 4 == 15 { drop; }
    if a << 4 == 0xf0 { drop; }
    if a + 1 < a { drop; }
    if a + 200 < 10 { drop; }
    if a - 1 > a { drop; }
    if -s == s { drop; }
    if s / -1 < 0 { drop; }
    if s % 10 < 0 { drop; }
    if s >> 7 == -1 { drop; }
    if u32(s) > 0xffffff00 { drop; }
    if u8(b) == 255 { drop; }
    if i8(a) < 0 { drop; }
    if ~a == 255 { drop; }
    if a % (a + 1) == 254 { drop; }
    if (a ^ 0xff) == 0 { drop; }
    if a > 3 && a < 5 { drop; }
    if a > 3 && b < 3 { drop; }
    if a != 1 && a != 2 { drop; }
    if a == 1 || a == 2 { drop; }
    if a < 3 || a > 3 { drop; }
    if a > 3 || a < 3 && a > 1 { drop; }
    if (a > 3 || b > 3) && a < 3 { drop; }
    if b <= h.id && b >= h.id { drop; }
    match a & 3 { 0 => { drop; } 1..2 => { drop; } else => { n = 0; } }
    if shared < 0 { drop; }
    pass;
}
--- diagnostics
handler.ash:42:8: warning[A0404]: a comparison should depend on the message
        if shared < 0 { drop; }
           ^^^^^^^^^^
note: no u8 is below 0
