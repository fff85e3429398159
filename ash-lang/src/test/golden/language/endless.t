# loops that only an outcome, a return or their bound leaves
--- source
state s : u8;
fn first(a : u8) : u8 {
    var n = a;
    while true max 3 {
        n += 3;
        if n > 100 { return n; }
    }
}
message {
    let a = take u8;
    let b = take u8;
    if a == 0 && first(b) > 101 { s = 1; }
    if a == 1 { s = first(b); }
    match a {
        2 => { while true { if take u8 == b { drop; } } }
        3 => { while true max 2 { s += 1; if s == b { consume; } } }
        else => { while true max 2 { if b == 0 { break; } while true max 9 { reply; } } }
    }
    pass;
}
--- run
0061 => reply
    s = 1
0063 => reply
    s = 1
0000 => abort "more than 3 rounds"
    s = 1
0162 => reply
    s = 101
0100 => abort "more than 3 rounds"
    s = 101
0201020304 => pass
    s = 101
0203020304 => drop
    s = 101
0301 => abort "more than 2 rounds"
    s = 101
0302 => abort "more than 2 rounds"
    s = 101
0303 => abort "more than 2 rounds"
    s = 101
0400 => pass
    s = 101
0401 => reply
    s = 101
