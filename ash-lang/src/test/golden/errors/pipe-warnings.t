# what pipes find out and nobody asks for, and what nobody sees
--- source
message {
    var sum : u16 = 0;
    run message | inet_checksum(sum) | swap16;
    pass;
}
--- diagnostics
handler.ash:2:9: warning[A0403]: what is declared should be used
        var sum : u16 = 0;
            ^^^
note: begin its name with _ to keep it
handler.ash:3:40: warning[A0403]: what is declared should be used
        run message | inet_checksum(sum) | swap16;
                                           ^^^^^^
note: nobody sees what comes out of it
