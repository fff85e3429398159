# loops that no break leaves: nothing behind them is reached, and nothing needs to be
--- source
fn first(a : u8) : u8 {
    var n = a;
    while true max 9 {
        n += 3;
        if n > 100 { return n; }
    }
}
fn second(a : u8) : u8 {
    while true max 9 { if a > 3 { break; } }
    return a;
}
message {
    let a = take u8;
    if first(a) == 101 {
        while true max 3 { drop; }
        pass;
    } else if a == 2 {
        while true {
            if take u8 == 0 { drop; }
            while true max 4 { if u32(a) == remaining(message) { break; } skip 1; }
        }
        pass;
    } else if a == second(a) {
        while true max 5 { for i in 0..3 { if i == 2 { break; } } }
        consume;
    }
    while a < 3 max 3 { drop; }
    while true max 3 { match a { 3 => { break; } else => { drop; } } }
    while true max 3 { consume; }
}
--- diagnostics
handler.ash:16:9: warning[A0402]: a statement should be reached
            pass;
            ^^^^^
note: no break leaves the loop before it, and a round too many aborts
handler.ash:22:9: warning[A0402]: a statement should be reached
            pass;
            ^^^^^
note: no break leaves the loop before it
handler.ash:25:9: warning[A0402]: a statement should be reached
            consume;
            ^^^^^^^^
note: no break leaves the loop before it, and a round too many aborts
