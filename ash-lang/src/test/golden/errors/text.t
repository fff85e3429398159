# escapes are known ones
--- source
message {
    let a : u8 = '\q';
    let b : u16 = '\x4';
    let c : u64 = '123456\r\n9';
    put "\x";
    put "é";
    put "€";
    pass;
}
--- diagnostics
handler.ash:2:19: error[A0306]: characters must be of ASCII, and at most 8 make a number
        let a : u8 = '\q';
                      ^^
note: \q means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:3:20: error[A0306]: characters must be of ASCII, and at most 8 make a number
        let b : u16 = '\x4';
                       ^^
note: \x means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:4:19: error[A0306]: characters must be of ASCII, and at most 8 make a number
        let c : u64 = '123456\r\n9';
                      ^^^^^^^^^^^^^
handler.ash:5:10: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "\x";
             ^^
note: \x means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:6:10: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "é";
             ^
help: write its bytes: \xc3\xa9
handler.ash:7:10: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "€";
             ^
help: write its bytes: \xe2\x82\xac
