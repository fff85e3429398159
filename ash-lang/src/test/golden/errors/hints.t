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
