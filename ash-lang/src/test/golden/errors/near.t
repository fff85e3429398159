# words that were meant to be others
--- source
handler near;
state count : u32;
message {
    let kind = tak u8;
    lat y = 5;
    whil count > 3 { pass; }
    skp 3;
    pas;
}
contst A = 5;
stat b : u8;
--- diagnostics
handler.ash:4:20: error[A0102]: words must form declarations and statements  found='u8'
        let kind = tak u8;
                       ^^
note: expected ;
help: did you mean take
handler.ash:5:9: error[A0102]: words must form declarations and statements  found='y'
        lat y = 5;
            ^
note: expected a statement
help: did you mean let
handler.ash:6:10: error[A0102]: words must form declarations and statements  found='count'
        whil count > 3 { pass; }
             ^^^^^
note: expected a statement
help: did you mean while
handler.ash:7:9: error[A0102]: words must form declarations and statements  found='3'
        skp 3;
            ^
note: expected a statement
help: did you mean skip
handler.ash:10:1: error[A0102]: words must form declarations and statements  found='contst'
    contst A = 5;
    ^^^^^^
note: expected a declaration or the end
help: did you mean const
