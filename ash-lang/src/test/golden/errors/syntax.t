# words in an order that the grammar does not have, each mistake of its own
--- source
handlr echo;
state count u32;
message {
    let = 5;
    if x = 3 { drop; }
    lat y = 5;
    pass
}
fn f( { }
state more : u8;
--- diagnostics
handler.ash:1:1: error[A0102]: words must form declarations and statements  found='handlr'
    handlr echo;
    ^^^^^^
note: expected a declaration or the end
help: did you mean handler
handler.ash:2:13: error[A0102]: words must form declarations and statements  found='u32'
    state count u32;
                ^^^
note: expected :
handler.ash:4:9: error[A0102]: words must form declarations and statements  found='='
        let = 5;
            ^
note: expected a name
handler.ash:6:9: error[A0102]: words must form declarations and statements  found='y'
        lat y = 5;
            ^
note: expected a statement
help: did you mean let
handler.ash:7:9: error[A0102]: words must form declarations and statements  found='}'
        pass
            ^
note: expected ;
help: end it with ;
handler.ash:9:7: error[A0102]: words must form declarations and statements  found='{'
    fn f( { }
          ^
note: expected )
