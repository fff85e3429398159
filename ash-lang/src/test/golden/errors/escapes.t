# characters that are none are told where they stand, in all texts
--- source
message {
    put "ab\q";
    put "ab€c";
    let a = take u8 else abort "lacks \q";
    assert a != 3, "is \x4";
    if a == 2 { abort "\w"; }
    abort "\\ \" \x41 € is fine";
}
--- diagnostics
handler.ash:2:12: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "ab\q";
               ^^
note: \q means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:3:12: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "ab€c";
               ^
help: write its bytes: \xe2\x82\xac
handler.ash:4:39: error[A0306]: characters must be of ASCII, and at most 8 make a number
        let a = take u8 else abort "lacks \q";
                                          ^^
note: \q means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:5:24: error[A0306]: characters must be of ASCII, and at most 8 make a number
        assert a != 3, "is \x4";
                           ^^
note: \x means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:6:24: error[A0306]: characters must be of ASCII, and at most 8 make a number
        if a == 2 { abort "\w"; }
                           ^^
note: \w means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
