# what is cut at a constant place with a constant length, gone through with more rounds than it has bytes
--- source
handler cut_constant;

state n : u32;
state last : u8;

message {
    skip 2;
    let name = cut 4;
    n = 0;
    while remaining(name) > 0 max 64 {
        last = take u8 from name;
        if last == 0 { break; }
        n += 1;
        if last == 9 { skip 1 from name else drop; }
    }
    let more = cut 3 else drop;
    for i in 0..8 { n += u32(take u8 from more) else consume; }
    pass;
}
--- run
0000 01020304 050607 => consume
    n = 22
    last = 4
0000 01000304 050607 => consume
    n = 19
0000 01020909 050607 => consume
    n = 21
    last = 9
0000 01020304 05 => drop
    n = 4
    last = 4
0000 0102 => pass
    n = 4
    last = 4
