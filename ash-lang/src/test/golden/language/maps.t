# maps keep entries by keys; where one evicts, the entry goes that was entered longest ago
--- source
handler maps;
needs send;

map flows[src : u32, port : u16] max 3 evict { bytes : u64; packets : u32; }
map names[id : u8] max 2 { value : u8[4]; sign : i16; }
state found : u32;
state entries : u32;

message {
    let what = take u8;
    match what {
        0 => {
            let f = enter flows[take u32, take u16];
            f.packets += 1;
            f.bytes += u64(remaining(message));
            consume;
        }
        1 => { remove flows[take u32, take u16]; consume; }
        2 => {
            let n = enter names[take u8] else drop;
            copy message -> n.value;
            n.sign -= 1;
            consume;
        }
        3 => { remove names[take u8]; consume; }
        4 => { enter names[take u8]; consume; }
        5 => {
            entries = 0;
            for f in flows { if f.bytes == 0 { continue; } entries += f.packets; }
            consume;
        }
        else => {
            if f = find flows[take u32, 80] { found = f.packets; }
            else if n = find names[what] { found = u32(n.value[0]); }
            else if find names[8] || find names[9] { found = 89; }
            let n = find names[7] else pass;
            put u8 n.value[3];
            put u8 n.id;
            reply out;
        }
    }
}
--- run
00 0a000001 0050 ff => consume
    flows[167772161, 80].bytes = 1
    flows[167772161, 80].packets = 1
00 0a000001 0050 ffff => consume
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 2
00 0a000002 0050 => consume
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 2
    flows[167772162, 80].packets = 1
00 0a000001 0051 ff => consume
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 2
    flows[167772162, 80].packets = 1
    flows[167772161, 81].bytes = 1
    flows[167772161, 81].packets = 1
00 0a000001 0050 => consume
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772162, 80].packets = 1
    flows[167772161, 81].bytes = 1
    flows[167772161, 81].packets = 1
00 0a000003 0050 => consume
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772161, 81].bytes = 1
    flows[167772161, 81].packets = 1
05 => consume
    entries = 4
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772161, 81].bytes = 1
    flows[167772161, 81].packets = 1
01 0a000001 0051 => consume
    entries = 4
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
01 0a000001 0052 => consume
    entries = 4
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
05 => consume
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
00 0a000003 0051 01 => consume
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
02 07 61626364 => consume
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
02 08 61 => consume
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
02 09 61 => drop
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
02 07 6161616161 => abort "the bytes do not fit names.value"
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
04 09 => abort "the map names is full"
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
06 0a000001 => reply
    send 6407
    found = 3
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
07 0a000009 => reply
    send 6407
    found = 97
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
06 0a000009 => reply
    send 6407
    found = 89
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[7].value[0] = 97
    names[7].value[1] = 98
    names[7].value[2] = 99
    names[7].value[3] = 100
    names[7].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
03 07 => consume
    found = 89
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[8].value[0] = 97
    names[8].sign = -1
06 0a000009 => pass
    found = 89
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[8].value[0] = 97
    names[8].sign = -1
02 09 ff => consume
    found = 89
    entries = 3
    flows[167772161, 80].bytes = 3
    flows[167772161, 80].packets = 3
    flows[167772163, 80].packets = 1
    flows[167772163, 81].bytes = 1
    flows[167772163, 81].packets = 1
    names[9].value[0] = 255
    names[9].sign = -1
    names[8].value[0] = 97
    names[8].sign = -1
