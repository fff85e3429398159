# where a run may go
--- source
state count : u32;
fn gives(a : u8) : u8 { if a == 3 { return a; } }
fn loops(a : u8) : u8 { while true max 9 { if a > 3 { break; } } }
fn nothing(a : u8) { return a; }
fn some(a : u8) : u8 { return; }
fn one(a : u8) : u8 { return two(a); }
fn two(a : u8) : u8 { return one(a); }
message {
    break;
    return;
    let x = one(u8(1)) + two(u8(1), u8(2)) + gives(u8(1)) + some(u8(2));
    nothing(loops(u8(1)));
    if count > u32(x) { drop; }
}
--- diagnostics
handler.ash:2:49: error[A0218]: a function must give what it declares
    fn gives(a : u8) : u8 { if a == 3 { return a; } }
                                                    ^
note: it gives u8, and may come to its end
handler.ash:3:66: error[A0218]: a function must give what it declares
    fn loops(a : u8) : u8 { while true max 9 { if a > 3 { break; } } }
                                                                     ^
note: it gives u8, and may come to its end
handler.ash:4:22: error[A0218]: a function must give what it declares
    fn nothing(a : u8) { return a; }
                         ^^^^^^^^^
handler.ash:5:24: error[A0218]: a function must give what it declares
    fn some(a : u8) : u8 { return; }
                           ^^^^^^^
handler.ash:6:4: error[A0215]: a function must not call itself, also not by way of others
    fn one(a : u8) : u8 { return two(a); }
       ^^^
handler.ash:9:5: error[A0405]: break and continue must stand in a loop
        break;
        ^^^^^^
handler.ash:10:5: error[A0406]: return must stand in a function
        return;
        ^^^^^^^
help: a handler ends with an outcome, for example pass;
handler.ash:11:26: error[A0210]: a call must pass what the function takes  takes=1 given=2
        let x = one(u8(1)) + two(u8(1), u8(2)) + gives(u8(1)) + some(u8(2));
                             ^^^^^^^^^^^^^^^^^
