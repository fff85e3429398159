# an index is asked before what is stored there, and what lacks in a condition passes whatever the block before it says
--- source
state table : u8[16];
message {
    let kind = take u8;
    if kind == 1 {
        table[take u8] = take u8 else drop;
    } else if take u16 == 2 {
        table[take u8] += take u8;
    } else {
        drop;
    }
    consume;
}
--- run
01 03 09 => consume
    table[3] = 9
01 03 => drop
    table[3] = 9
00 0002 03 04 => consume
    table[3] = 13
00 0003 => drop
    table[3] = 13
00 => pass
    table[3] = 13
