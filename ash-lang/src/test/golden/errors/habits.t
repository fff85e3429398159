# what is written in other languages is answered by what is written here
--- source
state n : u32;
state begun : u32 = 4;

message {
    n++;
    n =+ 1;
    if n > 3 and n < 9 { drop; }
    if n > 3 or n < 9 { drop; }
    if not true { drop; }
    u32 x = 5;
    int y = 5;
    z := 4;
    for (i = 0; i < 4; i += 1) { n += 1; }
    if (n == 3) drop;
    switch n { }
    pass;
}
--- diagnostics
handler.ash:2:19: error[A0102]: words must form declarations and statements  found='='
    state begun : u32 = 4;
                      ^
note: expected ;
help: what lasts begins as 0; a message that finds 0 may set it
handler.ash:5:7: error[A0102]: words must form declarations and statements  found='+'
        n++;
          ^
note: expected an expression
help: write n += 1
handler.ash:6:8: error[A0102]: words must form declarations and statements  found='+'
        n =+ 1;
           ^
note: expected an expression
help: write x += 1 to add or take away
handler.ash:7:14: error[A0102]: words must form declarations and statements  found='and'
        if n > 3 and n < 9 { drop; }
                 ^^^
note: expected {
help: write &&
handler.ash:8:14: error[A0102]: words must form declarations and statements  found='or'
        if n > 3 or n < 9 { drop; }
                 ^^
note: expected {
help: write ||
handler.ash:9:12: error[A0102]: words must form declarations and statements  found='true'
        if not true { drop; }
               ^^^^
note: expected {
help: write !
handler.ash:10:9: error[A0102]: words must form declarations and statements  found='x'
        u32 x = 5;
            ^
note: expected a statement
help: what changes is declared as var x, what stays as let x
handler.ash:11:9: error[A0102]: words must form declarations and statements  found='y'
        int y = 5;
            ^
note: expected a statement
help: what changes is declared as var y, what stays as let y
handler.ash:12:7: error[A0102]: words must form declarations and statements  found=':'
        z := 4;
          ^
note: expected a statement
help: write let for what stays, var for what changes, and = behind the name
handler.ash:13:9: error[A0102]: words must form declarations and statements  found='('
        for (i = 0; i < 4; i += 1) { n += 1; }
            ^
note: expected a name
help: write for i in 0..4 { }
handler.ash:14:17: error[A0102]: words must form declarations and statements  found='drop'
        if (n == 3) drop;
                    ^^^^
note: expected {
help: what is done stands in { }
handler.ash:15:12: error[A0102]: words must form declarations and statements  found='n'
        switch n { }
               ^
note: expected a statement
help: write match
