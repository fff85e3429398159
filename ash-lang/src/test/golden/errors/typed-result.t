# what a function gives stands behind a colon
--- source
fn f(x : u8) -> u8 { return x; }
message { pass; }
--- diagnostics
handler.ash:1:14: error[A0102]: words must form declarations and statements  found='->'
    fn f(x : u8) -> u8 { return x; }
                 ^^
note: expected {
help: what a function gives stands behind a colon: fn NAME(n : u32) : u32 { ... }
