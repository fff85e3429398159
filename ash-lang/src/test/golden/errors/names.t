# names that mean something already
--- source
state count : u32;
const count = 5;
const remaining = 3;
fn note(kind : u8) { count += u32(kind); }
message {
    let kind = take u8;
    let kind = u32(1);
    { let kind = u32(2); let u8 = kind; }
    let message2 = u32(3);
    fn2(message2);
    note(kind);
    pass;
}
--- diagnostics
handler.ash:2:7: error[A0202]: a declared name must be new
    const count = 5;
          ^^^^^
note: line 1 declares it
handler.ash:3:7: error[A0202]: a declared name must be new
    const remaining = 3;
          ^^^^^^^^^
note: it is a word of the language
handler.ash:7:9: error[A0202]: a declared name must be new
        let kind = u32(1);
            ^^^^
note: line 6 declares it
handler.ash:8:11: error[A0202]: a declared name must be new
        { let kind = u32(2); let u8 = kind; }
              ^^^^
note: line 6 declares it
handler.ash:8:30: error[A0202]: a declared name must be new
        { let kind = u32(2); let u8 = kind; }
                                 ^^
note: it is a word of the language
handler.ash:10:5: error[A0201]: a name must be declared before it is used
        fn2(message2);
        ^^^
