# counters grow, and histograms count numbers by how long they are in binary
--- source
handler counted;

counter all;
counter kinds[4];
histogram sizes;
histogram small;
state first : u64;

message {
    all += 1;
    kinds[peek u8] += 2;
    let size = take u64;
    sizes += size;
    small += u8(size);
    first = sizes[1] + kinds[0] + all;
    consume;
}
--- run
0000000000000000 => consume
    all = 1
    kinds[0] = 2
    sizes[0] = 1
    small[0] = 1
    first = 3
0000000000000001 => consume
    all = 2
    kinds[0] = 4
    sizes[0] = 1
    sizes[1] = 1
    small[0] = 1
    small[1] = 1
    first = 7
0000000000000002 => consume
    all = 3
    kinds[0] = 6
    sizes[0] = 1
    sizes[1] = 1
    sizes[2] = 1
    small[0] = 1
    small[1] = 1
    small[2] = 1
    first = 10
0000000000000003 => consume
    all = 4
    kinds[0] = 8
    sizes[0] = 1
    sizes[1] = 1
    sizes[2] = 2
    small[0] = 1
    small[1] = 1
    small[2] = 2
    first = 13
02ffffffffffffff => consume
    all = 5
    kinds[0] = 8
    kinds[2] = 2
    sizes[0] = 1
    sizes[1] = 1
    sizes[2] = 2
    sizes[58] = 1
    small[0] = 1
    small[1] = 1
    small[2] = 2
    small[8] = 1
    first = 14
0300000000000080 => consume
    all = 6
    kinds[0] = 8
    kinds[2] = 2
    kinds[3] = 2
    sizes[0] = 1
    sizes[1] = 1
    sizes[2] = 2
    sizes[58] = 2
    small[0] = 1
    small[1] = 1
    small[2] = 2
    small[8] = 2
    first = 15
0400000000000080 => abort "an index is outside of kinds"
    all = 6
    kinds[0] = 8
    kinds[2] = 2
    kinds[3] = 2
    sizes[0] = 1
    sizes[1] = 1
    sizes[2] = 2
    sizes[58] = 2
    small[0] = 1
    small[1] = 1
    small[2] = 2
    small[8] = 2
    first = 15
