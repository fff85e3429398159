# a member of a record begins with its name
--- source
record S { u8 a; }
message { pass; }
--- diagnostics
handler.ash:1:15: error[A0102]: words must form declarations and statements  found='a'
    record S { u8 a; }
                  ^
note: expected :
help: the type stands behind a colon: a : u32;
handler.ash:1:16: error[A0102]: words must form declarations and statements  found=';'
    record S { u8 a; }
                   ^
note: expected :
