# comments of other languages hide no other mistake
--- source
// hello, it's me
message {
    let x = take u8; // "
    /* that's
     not a = comment */
    y = 3;
    ) // of one line
    pass; /* not ended
}
--- diagnostics
handler.ash:1:1: error[A0102]: words must form declarations and statements  found='//'
    // hello, it's me
    ^^
help: a comment begins with #
handler.ash:7:5: error[A0102]: words must form declarations and statements  found=')'
        ) // of one line
        ^
note: expected }
