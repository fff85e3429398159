# loops, arms and prefixes, as elsewhere
--- source
message {
    let i = take ip;
    do { skip 1; } while remaining(message) > 3;
    loop { skip 1; }
    if i.src in 10.0.0.0/8 { drop; }
    if i.ttl in 3..4 { drop; }
    match i.ttl { case 1: drop; }
    pass;
}
--- diagnostics
handler.ash:3:8: error[A0102]: words must form declarations and statements  found='{'
        do { skip 1; } while remaining(message) > 3;
           ^
note: expected a statement
help: write while CONDITION max 64 { ... }; what is done in any case stands before it
handler.ash:4:10: error[A0102]: words must form declarations and statements  found='{'
        loop { skip 1; }
             ^
note: expected a statement
help: write while true max 64 { ... }
handler.ash:5:14: error[A0102]: words must form declarations and statements  found='in'
        if i.src in 10.0.0.0/8 { drop; }
                 ^^
note: expected {
help: write a range: match x { 10.0.0.0..10.255.255.255 => { ... } }
handler.ash:6:14: error[A0102]: words must form declarations and statements  found='in'
        if i.ttl in 3..4 { drop; }
                 ^^
note: expected {
help: write x == 1 || x == 2, or match x { 1, 2 => { ... } 5..9 => { ... } }
handler.ash:7:24: error[A0102]: words must form declarations and statements  found='1'
        match i.ttl { case 1: drop; }
                           ^
note: expected =>
help: write match x { 1 => { ... } else => { ... } }
