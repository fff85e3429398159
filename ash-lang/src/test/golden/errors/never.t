# arms that nothing is left for, and messages that cannot be built
--- source
needs send;
out 2;
fn four() { put u32 1; }
message {
    let x = take u8;
    match x {
        1, 3, 1 => { drop; }
        2..4 => { pass; }
        3 => { drop; }
        1..4 => { drop; }
        5, 7 => { drop; }
        6 => { pass; }
        1..7 => { drop; }
        1..8 => { drop; }
        255 => { drop; }
        else => { }
    }
    if x == 9 { put u16 1; reply out; }
    if x == 10 { put u16 1; put u8 1; put u8 1; reply out; }
    if x == 11 { four(); reply out; }
    for i in 0..9 { put u32 i; }
    reply out;
}
--- diagnostics
handler.ash:3:13: warning[A0402]: a statement should be reached
    fn four() { put u32 1; }
                ^^^^^^^^^^
note: the message that is built is full here: it has at most 2 bytes
help: say out with more bytes: out 1514;
handler.ash:7:15: warning[A0402]: a statement should be reached
            1, 3, 1 => { drop; }
                  ^
note: what stands before it takes all of that
handler.ash:9:9: warning[A0402]: a statement should be reached
            3 => { drop; }
            ^
note: what stands before it takes all of that
handler.ash:10:9: warning[A0402]: a statement should be reached
            1..4 => { drop; }
            ^^^^
note: what stands before it takes all of that
handler.ash:13:9: warning[A0402]: a statement should be reached
            1..7 => { drop; }
            ^^^^
note: what stands before it takes all of that
handler.ash:19:29: warning[A0402]: a statement should be reached
        if x == 10 { put u16 1; put u8 1; put u8 1; reply out; }
                                ^^^^^^^^^
note: the message that is built is full here: it has at most 2 bytes
help: say out with more bytes: out 1514;
handler.ash:21:21: warning[A0402]: a statement should be reached
        for i in 0..9 { put u32 i; }
                        ^^^^^^^^^^
note: the message that is built is full here: it has at most 2 bytes
help: say out with more bytes: out 1514;
