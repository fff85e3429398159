# bytes of one of several things, from a place on that is computed, too: all of it proved
--- source
handler places;
needs send;

record Row { n : u32; h : u8[8]; }
state rows : Row[4];
map names[key : u8] max 4 { h : u8[8]; }

message {
    var sum : u16 = 0;
    let kind = take u8;
    let k = take u8;
    let j = take u8;
    match kind {
        0 => { copy message -> rows[k].h[j]; }
        1 => { copy packet[3..5] -> rows[k].h[j]; }
        2 => { copy rows[k].h[j..8] -> out; send out; }
        3 => {
            let end = take u8;
            copy rows[k].h[j..end] -> out;
            send out;
        }
        4 => {
            let e = enter names[k] else drop;
            copy message -> e.h[j];
        }
        5 => {
            if e = find names[k] {
                let end = take u8;
                copy e.h[j..end] -> out;
                send out;
            }
        }
        6 => { copy rows[k].h -> out; send out; }
        7 => { copy packet[3..11] -> rows[k].h; }
        else => { copy message | inet_checksum(sum) -> rows[k].h[j]; rows[k].n = u32(sum); }
    }
    pass;
}
--- run
00 03 07 01 => pass
    rows[3].h[7] = 1
00 03 08 => pass
    rows[3].h[7] = 1
00 03 07 0102 => abort "the bytes do not fit rows.h"
    rows[3].h[7] = 1
00 04 00 01 => abort "an index is outside of rows"
    rows[3].h[7] = 1
00 00 09 => abort "the bytes do not fit rows.h"
    rows[3].h[7] = 1
01 01 06 0102 => pass
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
01 01 07 0102 => abort "the bytes do not fit rows.h"
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
02 03 07 => pass
    send 01
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
03 03 06 08 => pass
    send 0001
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
03 00 04 02 => abort "the range is outside of rows.h"
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
04 09 03 0102 => pass
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
    names[9].h[3] = 1
    names[9].h[4] = 2
05 09 02 06 => pass
    send 00010200
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
    names[9].h[3] = 1
    names[9].h[4] = 2
06 03 00 => pass
    send 0000000000000001
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
    names[9].h[3] = 1
    names[9].h[4] = 2
07 02 00 11121314151617 => pass
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[3].h[7] = 1
    names[9].h[3] = 1
    names[9].h[4] = 2
09 02 04 01020304 => pass
    rows[1].h[6] = 1
    rows[1].h[7] = 2
    rows[2].n = 64505
    rows[2].h[4] = 1
    rows[2].h[5] = 2
    rows[2].h[6] = 3
    rows[2].h[7] = 4
    rows[3].h[7] = 1
    names[9].h[3] = 1
    names[9].h[4] = 2
