# what is not wrong, and should be looked at
--- source
needs send, wake;
const UNUSED = 5;
state spare : u32;
fn idle() { spare += 1; }
message {
    let e = take eth;
    let _kept = take u8;
    let n = take u16;
    if n < 0 { drop; }
    if n <= 65535 { wake(1); }
    if 0 > n { drop; }
    if u8(1) == u8(2) { drop; }
    pass;
    drop;
    pass;
}
--- diagnostics
handler.ash:1:7: warning[A0403]: what is declared should be used
    needs send, wake;
          ^^^^
note: nothing of the handler needs it
handler.ash:2:7: warning[A0403]: what is declared should be used
    const UNUSED = 5;
          ^^^^^^
note: begin its name with _ to keep it
handler.ash:4:4: warning[A0403]: what is declared should be used
    fn idle() { spare += 1; }
       ^^^^
note: begin its name with _ to keep it
handler.ash:6:9: warning[A0403]: what is declared should be used
        let e = take eth;
            ^
note: begin its name with _ to keep it
handler.ash:9:8: warning[A0404]: a comparison should depend on the message
        if n < 0 { drop; }
           ^^^^^
note: no u16 is below 0
handler.ash:10:8: warning[A0404]: a comparison should depend on the message
        if n <= 65535 { wake(1); }
           ^^^^^^^^^^
note: no u16 is above 65535
handler.ash:11:8: warning[A0404]: a comparison should depend on the message
        if 0 > n { drop; }
           ^^^^^
note: no u16 is below 0
handler.ash:12:8: warning[A0404]: a comparison should depend on the message
        if u8(1) == u8(2) { drop; }
           ^^^^^^^^^^^^^^
note: both sides are constants
handler.ash:14:5: warning[A0402]: a statement should be reached
        drop;
        ^^^^^
