# words of the language are no names
--- source
state take : u8;
state match : u8;
message {
    let if = 3;
    let u8 = u32(3);
    x /= 0;
    let state = u32(4);
    state /= 0;
    state u : u8;
    pass;
}
--- diagnostics
handler.ash:1:7: error[A0102]: words must form declarations and statements  found='take'
    state take : u8;
          ^^^^
note: expected a name
help: take is a word of the language: take another name
handler.ash:2:7: error[A0102]: words must form declarations and statements  found='match'
    state match : u8;
          ^^^^^
note: expected a name
help: match is a word of the language: take another name
handler.ash:4:9: error[A0102]: words must form declarations and statements  found='if'
        let if = 3;
            ^^
note: expected a name
help: if is a word of the language: take another name
handler.ash:9:5: error[A0102]: words must form declarations and statements  found='state'
        state u : u8;
        ^^^^^
note: expected }
handler.ash:10:5: error[A0102]: words must form declarations and statements  found='pass'
        pass;
        ^^^^
note: expected a declaration or the end
