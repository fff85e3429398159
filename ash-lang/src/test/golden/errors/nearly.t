# what forms statements that do nothing, or not what is meant
--- source
state x : u8;
map m[k : u8] max 0 { v : u8; }
map n[k : u8, l : u16] max 4 { v : u8; }
message {
    x == 1;
    if take tcp { drop; }
    let h = u8(take ip);
    put "a\q";
    if take u8 == '\x4' { drop; }
    let e = enter n[1];
    e.v = 1;
    if d = find n[1, 2, 3] { d.v = 1; }
    remove n[1];
    swpa;
    conusme;
}
--- diagnostics
handler.ash:2:19: error[A0305]: memory must have 1 to the limit of bytes  size=0 limit=1048572
    map m[k : u8] max 0 { v : u8; }
                      ^
note: there is at least one
handler.ash:5:5: error[A0102]: words must form declarations and statements
        x == 1;
        ^^^^^^
note: this does nothing; a statement is a call, an assignment or begins with a word of its own
help: to give a value, write =
handler.ash:6:8: error[A0212]: a name must stand for what is wanted here
        if take tcp { drop; }
           ^^^^^^^^
note: a header is no number
help: give it a name in a statement of its own: let h = take tcp; where it lacks the handler passes, or does what stands behind else
handler.ash:7:16: error[A0212]: a name must stand for what is wanted here
        let h = u8(take ip);
                   ^^^^^^^
note: a header is no number
help: give it a name in a statement of its own: let h = take ip; where it lacks the handler passes, or does what stands behind else
handler.ash:8:11: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "a\q";
              ^^
note: \q means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:9:20: error[A0306]: characters must be of ASCII, and at most 8 make a number
        if take u8 == '\x4' { drop; }
                       ^^
note: \x means nothing here
help: write \r \n \t \0 \\ \' \", or \x and two digits: \x41
handler.ash:10:19: error[A0210]: a call must pass what the function takes  takes=2 given=1
        let e = enter n[1];
                      ^^^^
help: its keys are k : u8, l : u16
handler.ash:12:17: error[A0210]: a call must pass what the function takes  takes=2 given=3
        if d = find n[1, 2, 3] { d.v = 1; }
                    ^^^^^^^^^^
help: its keys are k : u8, l : u16
handler.ash:13:12: error[A0210]: a call must pass what the function takes  takes=2 given=1
        remove n[1];
               ^^^^
help: its keys are k : u8, l : u16
handler.ash:14:5: error[A0102]: words must form declarations and statements
        swpa;
        ^^^^
note: this does nothing; a statement is a call, an assignment or begins with a word of its own
help: did you mean swap
handler.ash:15:5: error[A0102]: words must form declarations and statements
        conusme;
        ^^^^^^^
note: this does nothing; a statement is a call, an assignment or begins with a word of its own
help: did you mean consume
