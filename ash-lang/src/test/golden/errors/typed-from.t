# where bytes are taken from
--- source
message { let c = cut 2; let x = take u8 form c; if x == 1 { drop; } pass; }
--- diagnostics
handler.ash:1:42: error[A0102]: words must form declarations and statements  found='form'
    message { let c = cut 2; let x = take u8 form c; if x == 1 { drop; } pass; }
                                             ^^^^
note: expected ;
help: where bytes are taken from stands behind from: take u8 from NAME
