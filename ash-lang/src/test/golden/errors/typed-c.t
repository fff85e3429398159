# types of C
--- source
message { uint8_t x = take u8; pass; }
--- diagnostics
handler.ash:1:19: error[A0102]: words must form declarations and statements  found='x'
    message { uint8_t x = take u8; pass; }
                      ^
note: expected a statement
help: what changes is declared as var x, what stays as let x
