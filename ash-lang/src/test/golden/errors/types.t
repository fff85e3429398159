# both sides of an operation have one type
--- source
state flag : bool;
state small : u8;
state big : u64;
message {
    let a = take u16;
    let b = take u32;
    let c = a + b;
    let d = 5;
    let e : u8 = a;
    flag = a;
    small = b;
    big = u64(a) + big;
    if a { pass; }
    if flag + 1 == 3 { pass; }
    let f = -flag;
    let g = !a;
    let h = flag < flag;
    let k = a << flag;
    match flag { 1 => { pass; } else => { drop; } }
    skip big;
    pass;
}
--- diagnostics
handler.ash:7:13: error[A0203]: both sides must have one type  left=u16 right=u32
        let c = a + b;
                ^^^^^
help: convert one side: u32(...)
handler.ash:8:13: error[A0205]: a constant must stand where its type is known
        let d = 5;
                ^
help: say it: u32(5)
handler.ash:9:18: error[A0203]: both sides must have one type  wanted=u8 found=u16
        let e : u8 = a;
                     ^
help: convert it: u8(...)
handler.ash:10:12: error[A0203]: both sides must have one type  wanted=bool found=u16
        flag = a;
               ^
handler.ash:11:13: error[A0203]: both sides must have one type  wanted=u8 found=u32
        small = b;
                ^
help: convert it: u8(...)
handler.ash:13:8: error[A0206]: a condition must be true or false, not a number
        if a { pass; }
           ^
help: compare it, for example with != 0
handler.ash:14:15: error[A0206]: a condition must be true or false, not a number
        if flag + 1 == 3 { pass; }
                  ^
handler.ash:15:14: error[A0207]: a number must stand here
        let f = -flag;
                 ^^^^
handler.ash:16:14: error[A0206]: a condition must be true or false, not a number
        let g = !a;
                 ^
handler.ash:17:13: error[A0207]: a number must stand here
        let h = flag < flag;
                ^^^^^^^^^^^
handler.ash:18:13: error[A0207]: a number must stand here
        let k = a << flag;
                ^^^^^^^^^
note: a shift is by an unsigned number
handler.ash:19:11: error[A0207]: a number must stand here
        match flag { 1 => { pass; } else => { drop; } }
              ^^^^
handler.ash:20:10: error[A0219]: a count of bytes must be unsigned and have at most 32 bits  type=u64
        skip big;
             ^^^
help: convert it: u32(...)
