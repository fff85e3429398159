# comparisons of one thing of which not all can hold, or of which one always does
--- source
state n : u32;
map m[k : u32] max 4 { seen : u8; }
message {
    let h = take ip;
    let a = take u8;
    let b = take u16;
    let yes = a > 3;
    if a > 3 && a < 3 { drop; }
    if a != 1 || a != 2 { drop; }
    if a < 3 || a >= 3 { drop; }
    if !(a < 3) && yes && 3 > a { drop; }
    if yes || !yes { drop; }
    if a == 1 && b == 2 && (a == 2 && yes) { drop; }
    if a < 2 || a == 2 || n == 0 || a == 3 || a > 3 { drop; }
    if b == h.id && h.id != b { drop; }
    if find m[n] && !find m[n] { drop; }
    if (a & 1) != 0 || (a & 1) != 1 { drop; }
    pass;
}
--- diagnostics
handler.ash:8:8: warning[A0404]: a comparison should depend on the message
        if a > 3 && a < 3 { drop; }
           ^^^^^^^^^^^^^^
note: a > 3 && a < 3 is never so
handler.ash:9:8: warning[A0404]: a comparison should depend on the message
        if a != 1 || a != 2 { drop; }
           ^^^^^^^^^^^^^^^^
note: a != 1 || a != 2 is always so
handler.ash:10:8: warning[A0404]: a comparison should depend on the message
        if a < 3 || a >= 3 { drop; }
           ^^^^^^^^^^^^^^^
note: a < 3 || a >= 3 is always so
handler.ash:11:8: warning[A0404]: a comparison should depend on the message
        if !(a < 3) && yes && 3 > a { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^^
note: !(a < 3) && 3 > a is never so
handler.ash:12:8: warning[A0404]: a comparison should depend on the message
        if yes || !yes { drop; }
           ^^^^^^^^^^^
note: yes || !yes is always so
handler.ash:13:8: warning[A0404]: a comparison should depend on the message
        if a == 1 && b == 2 && (a == 2 && yes) { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: a == 1 && a == 2 is never so
handler.ash:14:8: warning[A0404]: a comparison should depend on the message
        if a < 2 || a == 2 || n == 0 || a == 3 || a > 3 { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: a < 2 || a == 2 || ... || a > 3 is always so
handler.ash:15:8: warning[A0404]: a comparison should depend on the message
        if b == h.id && h.id != b { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^
note: b == h.id && h.id != b is never so
handler.ash:16:8: warning[A0404]: a comparison should depend on the message
        if find m[n] && !find m[n] { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^
note: find m[n] && !find m[n] is never so
handler.ash:17:8: warning[A0404]: a comparison should depend on the message
        if (a & 1) != 0 || (a & 1) != 1 { drop; }
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: (a & 1) != 0 || (a & 1) != 1 is always so
