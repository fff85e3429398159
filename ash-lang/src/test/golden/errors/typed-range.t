# the end of a range is not in it
--- source
message { for _i in 0..=4 { let _x = take u8; } pass; }
--- diagnostics
handler.ash:1:24: error[A0102]: words must form declarations and statements  found='='
    message { for _i in 0..=4 { let _x = take u8; } pass; }
                           ^
note: expected an expression
help: the end of a range is not in it: 0..5 ends with 4
