# messages that are built in loops over a cursor, by what stands there: proved without a bound of rounds
--- source
needs send;
fn letter(kind : u8) { if kind == 1 { put "one"; } else if kind == 2 { put "two"; } else { put "many"; } }
message {
    let list = cut take u8;
    while remaining(list) > 0 {
        let kind = take u8 from list;
        if kind == 0 { break; }
        let value = cut (take u8 from list) from list else drop;
        if kind == 9 { continue; }
        put u8 kind;
        match remaining(value) {
            3 => { copy value -> out; }
            4 => { put u32 take u32 from value; }
            5 => { for i in 0..5 { put u32 i; } }
            else => { put u8 0; copy value -> out; put u8 0; }
        }
    }
    while remaining(message) > 0 { letter(take u8); }
    reply out;
}
--- run
00 => reply
    send 
05 01 03 aabbcc 02 => reply
    send 01aabbcc74776f
06 02 04 00000001 03 => reply
    send 02000000016d616e79
0a 09 00 03 02 0102 01 00 00 01 01 01 => reply
    send 03000102000100006f6e656f6e65
08 05 05 0000000000 00 02 02 => reply
    send 05000000000000000100000002000000030000000474776f74776f
