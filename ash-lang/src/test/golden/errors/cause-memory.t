# a mistake in a record or a map is told once, however often these are used
--- source
record pair { a : uint32_t; b : u8; }
state one : pair;
state many : pair[4];
map m[k : int] max 4 { n : u8; }
map o[k : u8] max 4 { n : float; }
state big : u8[1000000000];
state bigger : u64[8000000];
state biggest : u64[8000000];
message {
    one.a += 3;
    many[2].b = one.a;
    if e = find m[3] { e.n += 1; }
    let f = enter o[3];
    f.n = take u8;
    remove o[4];
    for g in m { g.n = 0; }
    biggest[3] = bigger[3];
    big[3] = 1;
    pass;
}
--- diagnostics
handler.ash:1:19: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    record pair { a : uint32_t; b : u8; }
                      ^^^^^^^^
help: write u32
handler.ash:4:11: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    map m[k : int] max 4 { n : u8; }
              ^^^
help: write i32
handler.ash:5:27: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    map o[k : u8] max 4 { n : float; }
                              ^^^^^
handler.ash:6:16: error[A0305]: memory must have 1 to the limit of bytes  size=1000000000 limit=16777216
    state big : u8[1000000000];
                   ^^^^^^^^^^
handler.ash:7:20: error[A0305]: memory must have 1 to the limit of bytes  size=8000000 limit=2097152
    state bigger : u64[8000000];
                       ^^^^^^^
handler.ash:8:21: error[A0305]: memory must have 1 to the limit of bytes  size=8000000 limit=2097152
    state biggest : u64[8000000];
                        ^^^^^^^
