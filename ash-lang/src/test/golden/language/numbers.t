# what operations give: they wrap, shifts by too much leave nothing, division by zero aborts
--- source
handler numbers;

state s8 : i8;
state u8s : u8[6];
state i16s : i16[6];
state i32s : i32[6];
state u32s : u32[8];
state i64s : i64[8];

message {
    let a = take u8;
    let b = take u8;
    let x = take i16;
    let y = take i32le;
    s8 = i8(a) / i8(b);
    u8s[0] = a + b;
    u8s[1] = a - b;
    u8s[2] = a * b;
    u8s[3] = a << b;
    u8s[4] = ~a;
    u8s[5] = a >> b;
    i16s[0] = x * x;
    i16s[1] = -x;
    i16s[2] = x >> b;
    i16s[3] = x % 7;
    i32s[0] = y / i32(x);
    i32s[1] = y % i32(x);
    i32s[2] = i32(x) << a;
    u32s[0] = u32(x);
    u32s[1] = bswap(u32(y));
    u32s[2] = u32(a) & 0xf0 | u32(b) ^ 3;
    i64s[0] = i64(y) * i64(y);
    i64s[1] = i64(x) >> b;
    i64s[2] = i64(u32(y)) - i64(bswap(x));
    if x < 0 && y >= -1 || !(a == b) { i64s[3] = 1; }
    consume;
}
--- run
c8 64 ff85 03000000 => consume
    u8s[0] = 44
    u8s[1] = 100
    u8s[2] = 32
    u8s[4] = 55
    i16s[0] = 15129
    i16s[1] = 123
    i16s[2] = -1
    i16s[3] = -4
    i32s[1] = 3
    u32s[0] = 4294967173
    u32s[1] = 50331648
    u32s[2] = 231
    i64s[0] = 9
    i64s[1] = -1
    i64s[2] = 31236
    i64s[3] = 1
80 ff 8000 00000080 => consume
    s8 = -128
    u8s[0] = 127
    u8s[1] = 129
    u8s[2] = 128
    u8s[4] = 127
    i16s[1] = -32768
    i16s[2] = -1
    i16s[3] = -1
    i32s[0] = 65536
    u32s[0] = 4294934528
    u32s[1] = 128
    u32s[2] = 252
    i64s[0] = 4611686018427387904
    i64s[1] = -1
    i64s[2] = 2147483520
    i64s[3] = 1
03 21 0007 fdffffff => consume
    u8s[0] = 36
    u8s[1] = 226
    u8s[2] = 99
    u8s[4] = 252
    i16s[0] = 49
    i16s[1] = -7
    i32s[1] = -3
    i32s[2] = 56
    u32s[0] = 7
    u32s[1] = 4261412863
    u32s[2] = 34
    i64s[0] = 9
    i64s[2] = 4294965501
    i64s[3] = 1
03 00 0001 00000000 => abort "division by zero"
    u8s[0] = 36
    u8s[1] = 226
    u8s[2] = 99
    u8s[4] = 252
    i16s[0] = 49
    i16s[1] = -7
    i32s[1] = -3
    i32s[2] = 56
    u32s[0] = 7
    u32s[1] = 4261412863
    u32s[2] = 34
    i64s[0] = 9
    i64s[2] = 4294965501
    i64s[3] = 1
03 01 0000 00000000 => abort "division by zero"
    u8s[0] = 36
    u8s[1] = 226
    u8s[2] = 99
    u8s[4] = 252
    i16s[0] = 49
    i16s[1] = -7
    i32s[1] = -3
    i32s[2] = 56
    u32s[0] = 7
    u32s[1] = 4261412863
    u32s[2] = 34
    i64s[0] = 9
    i64s[2] = 4294965501
    i64s[3] = 1
