# records hold numbers of several types, alone, in arrays and of the run's own
--- source
handler records;

record Slot { sum : u64; seen : u16; bytes : u8[6]; sign : i8; }

state last : Slot;
state table : Slot[3];
user ring : Slot[2];

message {
    let i = take u8;
    let k = take u8;
    var mine : Slot;
    var low : u16[4];
    table[i].sum += 5;
    table[i].seen += u16(k);
    table[i].bytes[k] = 7;
    table[i].sign = -1;
    mine.seen = table[i].seen;
    mine.sum += 3;
    low[k] = mine.seen;
    last.sum = mine.sum + u64(low[k]);
    last.sign -= 1;
    copy message -> last.bytes[1];
    deliver table[i].bytes[k..6] -> ring[i].bytes;
    ring[i].sum = u64(checksum(last.bytes));
    consume;
}
--- run
0002 aabb => consume
    last.sum = 5
    last.bytes[1] = 170
    last.bytes[2] = 187
    last.sign = -1
    table[0].sum = 5
    table[0].seen = 2
    table[0].bytes[2] = 7
    table[0].sign = -1
    ring[0].sum = 17493
    ring[0].bytes[0] = 7
0101 => consume
    last.sum = 4
    last.bytes[1] = 170
    last.bytes[2] = 187
    last.sign = -2
    table[0].sum = 5
    table[0].seen = 2
    table[0].bytes[2] = 7
    table[0].sign = -1
    table[1].sum = 5
    table[1].seen = 1
    table[1].bytes[1] = 7
    table[1].sign = -1
    ring[0].sum = 17493
    ring[0].bytes[0] = 7
    ring[1].sum = 17493
    ring[1].bytes[0] = 7
0201 => abort "an index is outside of ring"
    last.sum = 4
    last.bytes[1] = 170
    last.bytes[2] = 187
    last.sign = -2
    table[0].sum = 5
    table[0].seen = 2
    table[0].bytes[2] = 7
    table[0].sign = -1
    table[1].sum = 5
    table[1].seen = 1
    table[1].bytes[1] = 7
    table[1].sign = -1
    ring[0].sum = 17493
    ring[0].bytes[0] = 7
    ring[1].sum = 17493
    ring[1].bytes[0] = 7
0004 => abort "an index is outside of low"
    last.sum = 4
    last.bytes[1] = 170
    last.bytes[2] = 187
    last.sign = -2
    table[0].sum = 5
    table[0].seen = 2
    table[0].bytes[2] = 7
    table[0].sign = -1
    table[1].sum = 5
    table[1].seen = 1
    table[1].bytes[1] = 7
    table[1].sign = -1
    ring[0].sum = 17493
    ring[0].bytes[0] = 7
    ring[1].sum = 17493
    ring[1].bytes[0] = 7
0001 010203040506 => abort "the bytes do not fit last.bytes"
    last.sum = 4
    last.bytes[1] = 170
    last.bytes[2] = 187
    last.sign = -2
    table[0].sum = 5
    table[0].seen = 2
    table[0].bytes[2] = 7
    table[0].sign = -1
    table[1].sum = 5
    table[1].seen = 1
    table[1].bytes[1] = 7
    table[1].sign = -1
    ring[0].sum = 17493
    ring[0].bytes[0] = 7
    ring[1].sum = 17493
    ring[1].bytes[0] = 7
