# a loop over numbers that fall
--- source
const N = 3;
state x : u32;
message {
    for i in 5..N { x += i; }
    for i in 3..N { x += i; }
    for i in u8(5)..4 { x += u32(i); }
    for i in -1..-2 { x += u32(i); }
    pass;
}
--- diagnostics
handler.ash:4:14: error[A0309]: a range must not end before it begins
        for i in 5..N { x += i; }
                 ^^^^
handler.ash:6:14: error[A0309]: a range must not end before it begins
        for i in u8(5)..4 { x += u32(i); }
                 ^^^^^^^^
handler.ash:7:14: error[A0309]: a range must not end before it begins
        for i in -1..-2 { x += u32(i); }
                 ^^^^^^
