# a number is converted by its type
--- source
message { let x = take u8 as u16; if x == 1 { drop; } pass; }
--- diagnostics
handler.ash:1:27: error[A0102]: words must form declarations and statements  found='as'
    message { let x = take u8 as u16; if x == 1 { drop; } pass; }
                              ^^
note: expected ;
help: a number is converted by its type: u32(x)
