# what lasts begins with its name
--- source
state int c;
message { pass; }
--- diagnostics
handler.ash:1:11: error[A0102]: words must form declarations and statements  found='c'
    state int c;
              ^
note: expected :
help: the type stands behind a colon: c : u32;
