# constants fit, and lie inside
--- source
const BIG : u8 = 256;
const LARGE : u8 = 200;
const DIV = 5 / 0;
state none : u8[0];
state huge : u64[99999999];
state table : u32[4];
state small : u8;
user data : u8[16];
message {
    small = 300;
    small = -1;
    small = LARGE + LARGE;
    small = small << 8;
    table[4] = 1;
    let a = small / 0;
    let b : u64 = 'too many chars';
    let c : u32 = 10.0.300.1;
    match small { 9..3 => { pass; } 300 => { drop; } table[0] => { drop; } else => { } }
    for i in 0..table[0] { small += 1; }
    while small > 0 { small -= 1; }
    for i in 0..table[0] max 0 { small += 1; }
    let d = 99999999999999999999999999999999999999999999999999999999999999999999999999999;
    pass;
}
--- diagnostics
handler.ash:1:18: error[A0301]: a constant must fit its type  value=256 type=u8
    const BIG : u8 = 256;
                     ^^^
handler.ash:3:17: error[A0302]: a divisor must not be zero
    const DIV = 5 / 0;
                    ^
handler.ash:4:17: error[A0305]: memory must have 1 to the limit of bytes  size=0 limit=16777216
    state none : u8[0];
                    ^
note: there is at least one
handler.ash:5:18: error[A0305]: memory must have 1 to the limit of bytes  size=99999999 limit=2097152
    state huge : u64[99999999];
                     ^^^^^^^^
handler.ash:10:13: error[A0301]: a constant must fit its type  value=300 type=u8
        small = 300;
                ^^^
handler.ash:11:13: error[A0301]: a constant must fit its type  value=-1 type=u8
        small = -1;
                ^^
handler.ash:12:13: error[A0301]: a constant must fit its type  value=400 type=u8
        small = LARGE + LARGE;
                ^^^^^^^^^^^^^
handler.ash:13:22: error[A0303]: a shift must be by less than the bits of its type  by=8 bits=8
        small = small << 8;
                         ^
handler.ash:14:11: error[A0304]: an index must be inside  index=4 count=4
        table[4] = 1;
              ^
handler.ash:15:21: error[A0302]: a divisor must not be zero
        let a = small / 0;
                        ^
handler.ash:16:19: error[A0306]: characters must be of ASCII, and at most 8 make a number
        let b : u64 = 'too many chars';
                      ^^^^^^^^^^^^^^^^
handler.ash:17:19: error[A0307]: a part of an address must be 0 to 255
        let c : u32 = 10.0.300.1;
                      ^^^^^^^^^^
handler.ash:18:19: error[A0309]: a range must not end before it begins
        match small { 9..3 => { pass; } 300 => { drop; } table[0] => { drop; } else => { } }
                      ^^^^
handler.ash:18:37: error[A0301]: a constant must fit its type  value=300 type=u8
        match small { 9..3 => { pass; } 300 => { drop; } table[0] => { drop; } else => { } }
                                        ^^^
handler.ash:18:54: error[A0203]: both sides must have one type  wanted=u8 found=u32
        match small { 9..3 => { pass; } 300 => { drop; } table[0] => { drop; } else => { } }
                                                         ^^^^^^^^
help: convert it: u8(...)
handler.ash:19:14: error[A0308]: a loop must have a bound  type=u32
        for i in 0..table[0] { small += 1; }
                 ^^^^^^^^^^^
help: say how many rounds there are at most: for i in a..b max 64 { ... }
handler.ash:20:11: error[A0308]: a loop must have a bound
        while small > 0 { small -= 1; }
              ^^^^^^^^^
note: no cursor moves in it
help: say how many rounds there are at most: while CONDITION max 64 { ... }
handler.ash:21:30: error[A0310]: a loop must have 1 to the limit of rounds  rounds=0 limit=16777216
        for i in 0..table[0] max 0 { small += 1; }
                                 ^
handler.ash:22:13: error[A0301]: a constant must fit its type  value=999999999999999999999999999999999999999999999999999999999999...
        let d = 99999999999999999999999999999999999999999999999999999999999999999999999999999;
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
