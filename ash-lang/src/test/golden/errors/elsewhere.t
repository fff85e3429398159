# what is written as in C, and what is nearly right, is answered by what is written here: where words form no statements
--- source
message {
    // hello there
    let x = take u8 else { drop; }
    skip 3 else { drop; }
    put ip { ttl: 64, proto: 17 };
    copy message | swap32;
    copy message;
    i->ttl = 3;
    if x == 1 { drop; } elif x == 2 { drop; }
    for (int i = 0; i < 3; i++) { let b; }
    let p = &message;
    let y = (u8)take u16;
    let z;
    if x == 3 { abort; }
    goto out;
    return drop;
}
--- diagnostics
handler.ash:2:5: error[A0102]: words must form declarations and statements  found='//'
        // hello there
        ^^
help: a comment begins with #
handler.ash:3:26: error[A0102]: words must form declarations and statements  found='{'
        let x = take u8 else { drop; }
                             ^
note: expected an outcome
help: an outcome alone stands here: else drop;
handler.ash:4:17: error[A0102]: words must form declarations and statements  found='{'
        skip 3 else { drop; }
                    ^
note: expected an outcome
help: an outcome alone stands here: else drop;
handler.ash:5:17: error[A0102]: words must form declarations and statements  found=':'
        put ip { ttl: 64, proto: 17 };
                    ^
note: expected =
help: a field gets its value by =: { ttl = ... }
handler.ash:6:26: error[A0102]: words must form declarations and statements  found=';'
        copy message | swap32;
                             ^
note: expected ->
help: say where to: copy ... -> out; or, to look at the bytes only, run ...;
handler.ash:7:17: error[A0102]: words must form declarations and statements  found=';'
        copy message;
                    ^
note: expected ->
help: say where to: copy ... -> out;
handler.ash:8:6: error[A0102]: words must form declarations and statements  found='->'
        i->ttl = 3;
         ^^
note: expected a statement
help: a field stands behind a dot: i.ttl
handler.ash:9:30: error[A0102]: words must form declarations and statements  found='x'
        if x == 1 { drop; } elif x == 2 { drop; }
                                 ^
note: expected a statement
help: write else if
handler.ash:10:9: error[A0102]: words must form declarations and statements  found='('
        for (int i = 0; i < 3; i++) { let b; }
            ^
note: expected a name
help: write for i in 0..4 { }
handler.ash:11:13: error[A0102]: words must form declarations and statements  found='&'
        let p = &message;
                ^
note: expected an expression
help: there are no pointers: cursors, headers and memory are used by their names
handler.ash:12:17: error[A0102]: words must form declarations and statements  found='take'
        let y = (u8)take u16;
                    ^^^^
note: expected ;
help: a number is converted by u8(...)
handler.ash:13:10: error[A0102]: words must form declarations and statements  found=';'
        let z;
             ^
note: expected =
help: give it a value: let z = ...;
handler.ash:14:22: error[A0102]: words must form declarations and statements  found=';'
        if x == 3 { abort; }
                         ^
note: expected a text in quotes
help: say why: abort "...";
handler.ash:15:10: error[A0102]: words must form declarations and statements  found='out'
        goto out;
             ^^^
note: expected a statement
help: there are loops (for, while), break, continue and functions
handler.ash:16:12: error[A0102]: words must form declarations and statements  found='drop'
        return drop;
               ^^^^
note: expected ;
help: an outcome ends a run by itself: drop;
