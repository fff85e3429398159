# messages say what to do instead
--- source
message {
    if x == "PING" { drop; }
    uint32 y = 4;
    let n = 4
    pass;
}
--- diagnostics
handler.ash:2:13: error[A0102]: words must form declarations and statements  found='"PING"'
        if x == "PING" { drop; }
                ^^^^^^
note: expected an expression
help: a number of up to eight characters stands in single quotes
handler.ash:3:12: error[A0102]: words must form declarations and statements  found='y'
        uint32 y = 4;
               ^
note: expected a statement
help: what changes is declared as var y, what stays as let y
handler.ash:4:14: error[A0102]: words must form declarations and statements  found='pass'
        let n = 4
                 ^
note: expected ;
help: end it with ;
