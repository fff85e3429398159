# bytes go through pipes: what the language has, what a handler declares, and what a condition lets them through
--- source
handler pipes;

user ring : u8[64];
state behind : u32;
state sums : u64;

pipe adler(key : u8) : u32 {
    var a : u32 = 1;
    var b : u32 = 0;
    each x : u8 {
        a = (a + u32(x)) % 65521;
        b = (b + a) % 65521;
        give x ^ key;
    }
    return b << 16 | a;
}

message {
    let kind = take u8;
    var n : u32 = 0;
    var a : u32 = 0;
    var sum : u16 = 0;
    if kind == 0 {
        copy message | count(10, n) | find(10, a) -> ring[behind];
        sums = u64(n) << 32 | u64(a);
    } else if kind == 1 {
        deliver message | adler(0x20, a) | crc32(n) -> ring;
        sums = u64(n) << 32 | u64(a);
    } else {
        copy message | inet_checksum(sum) | xor(u16(0x0102)) if (kind == 3) | swap32 -> ring[behind];
        sums = u64(sum);
    }
    behind += remaining(message);
    consume;
}
--- run
00 6162630a64650a66670a => consume
    ring[0] = 97
    ring[1] = 98
    ring[2] = 99
    ring[3] = 10
    ring[4] = 100
    ring[5] = 101
    ring[6] = 10
    ring[7] = 102
    ring[8] = 103
    ring[9] = 10
    behind = 10
    sums = 12884901891
01 576970696b65646961 => consume
    ring[0] = 119
    ring[1] = 73
    ring[2] = 80
    ring[3] = 73
    ring[4] = 75
    ring[5] = 69
    ring[6] = 68
    ring[7] = 73
    ring[8] = 65
    ring[9] = 10
    behind = 19
    sums = 11205431300308599704
02 0001 0203 0405 0607 => consume
    ring[0] = 119
    ring[1] = 73
    ring[2] = 80
    ring[3] = 73
    ring[4] = 75
    ring[5] = 69
    ring[6] = 68
    ring[7] = 73
    ring[8] = 65
    ring[9] = 10
    ring[19] = 3
    ring[20] = 2
    ring[21] = 1
    ring[23] = 7
    ring[24] = 6
    ring[25] = 5
    ring[26] = 4
    behind = 27
    sums = 62447
03 0001 0203 0405 0607 => consume
    ring[0] = 119
    ring[1] = 73
    ring[2] = 80
    ring[3] = 73
    ring[4] = 75
    ring[5] = 69
    ring[6] = 68
    ring[7] = 73
    ring[8] = 65
    ring[9] = 10
    ring[19] = 3
    ring[20] = 2
    ring[21] = 1
    ring[23] = 7
    ring[24] = 6
    ring[25] = 5
    ring[26] = 4
    ring[27] = 1
    ring[28] = 3
    ring[29] = 3
    ring[30] = 1
    ring[31] = 5
    ring[32] = 7
    ring[33] = 7
    ring[34] = 5
    behind = 35
    sums = 62447
02 0001 0203 0405 06 => abort "swap32 takes whole words of 4 bytes"
    ring[0] = 119
    ring[1] = 73
    ring[2] = 80
    ring[3] = 73
    ring[4] = 75
    ring[5] = 69
    ring[6] = 68
    ring[7] = 73
    ring[8] = 65
    ring[9] = 10
    ring[19] = 3
    ring[20] = 2
    ring[21] = 1
    ring[23] = 7
    ring[24] = 6
    ring[25] = 5
    ring[26] = 4
    ring[27] = 1
    ring[28] = 3
    ring[29] = 3
    ring[30] = 1
    ring[31] = 5
    ring[32] = 7
    ring[33] = 7
    ring[34] = 5
    behind = 35
    sums = 62447
