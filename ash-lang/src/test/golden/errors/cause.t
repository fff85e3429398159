# one mistake is told once, however often what it declares is used
--- source
state n : int;
const LIMIT = 3 / 0;
fn f(a : uint32_t, b : u8) : size_t { if a > 3 { return 4; } return u32(n) + a; }
fn g(a : u8) : float { return f(a, a); }
pipe p(key : int) { each w : u32 { give w ^ key; } }
pipe q : int { each w : u32 { give w + u8(1); } return 3; }
message {
    let x = take u8le;
    if x == 3 { drop; }
    n += x;
    var y = x + LIMIT;
    y += 1;
    if f(x, 4) > g(y) { drop; }
    let h = take ipv4;
    h.ttl -= 1;
    swap h.src, h.dst;
    let e = find m[3] else drop;
    if e.y == 4 { e.x = 3; }
    if c = y { c.n += 1; }
    for i in x..4 { y = i; }
    let z : int = 3;
    let o = put ipx { };
    o.len = length(out) + z;
    let w = find m[4];
    w.n = 3;
    if foo == 3 { foo = 4; } else if foo(3) { foo.x = 3; }
    let r = cut x;
    copy r | p(3) | q(y) -> out;
    pass;
}
fn other() { foo = 1; }
--- diagnostics
handler.ash:1:11: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    state n : int;
              ^^^
help: write i32
handler.ash:2:19: error[A0302]: a divisor must not be zero
    const LIMIT = 3 / 0;
                      ^
handler.ash:3:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    fn f(a : uint32_t, b : u8) : size_t { if a > 3 { return 4; } return u32(n) + a; }
             ^^^^^^^^
help: write u32
handler.ash:3:30: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    fn f(a : uint32_t, b : u8) : size_t { if a > 3 { return 4; } return u32(n) + a; }
                                 ^^^^^^
help: write u64
handler.ash:4:16: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    fn g(a : u8) : float { return f(a, a); }
                   ^^^^^
handler.ash:5:14: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    pipe p(key : int) { each w : u32 { give w ^ key; } }
                 ^^^
help: write i32
handler.ash:6:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    pipe q : int { each w : u32 { give w + u8(1); } return 3; }
             ^^^
help: write i32
handler.ash:8:18: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        let x = take u8le;
                     ^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write u8
handler.ash:14:18: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        let h = take ipv4;
                     ^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write ip
handler.ash:17:18: error[A0201]: a name must be declared before it is used
        let e = find m[3] else drop;
                     ^
handler.ash:19:12: error[A0212]: a name must stand for what is wanted here
        if c = y { c.n += 1; }
               ^
note: a name stands here only for the entry that find finds
help: to compare, write ==
handler.ash:21:13: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        let z : int = 3;
                ^^^
help: write i32
handler.ash:22:17: error[A0201]: a name must be declared before it is used
        let o = put ipx { };
                    ^^^
help: did you mean ip
handler.ash:24:13: error[A0212]: a name must stand for what is wanted here
        let w = find m[4];
                ^^^^^^^^^
note: there may be no such entry
help: write else pass behind it, or if w = find ... { }
handler.ash:26:8: error[A0201]: a name must be declared before it is used
        if foo == 3 { foo = 4; } else if foo(3) { foo.x = 3; }
           ^^^
handler.ash:31:14: error[A0201]: a name must be declared before it is used
    fn other() { foo = 1; }
                 ^^^
