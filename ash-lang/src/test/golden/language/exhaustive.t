# arms that take all that may come need no else, and an arm behind them is never come to
--- source
handler exhaustive;

state n : u32;
fn kind(a : u8) : u32 {
    match a & 3 { 0 => { return 10; } 1..2 => { return 20; } 3 => { return 30; } }
}
message {
    let i = take u8;
    let s = take i8;
    let yes = i > 128;
    n = kind(i);
    match i >> 6 {
        0 => { pass; }
        1 => { match s { -128..-1 => { n += 1; } 0 => { n += 2; } 1..127 => { n += 3; } } drop; }
        3, 2 => { if yes { consume; } pass; }
    }
}
--- run
00 00 => pass
    n = 10
01 00 => pass
    n = 20
03 00 => pass
    n = 30
40 80 => drop
    n = 11
42 00 => drop
    n = 22
43 7f => drop
    n = 33
c0 00 => consume
    n = 10
80 00 => pass
    n = 10
81 00 => consume
    n = 20
