# maps are asked by all their keys
--- source
map twice[src : u32, src : u16] max 10 { src : u8; bytes : u64; }
map few[k : u8] max 0 { v : u8; }
map huge[k : u8] max 10000000 evict { v : u8; }
map flows[src : u32, port : u16] max 10 evict { bytes : u64; }
map set[k : bool] max 2 { }
state one : u32;
message {
    let f = find flows[1];
    let g = find flows[1, 2] else pass;
    g.src = 3;
    g = 3;
    g.bytes = g;
    let h = enter set[1] else pass;
    let i = enter set[true] else reply;
    if k = one { }
    if k = find one[1] { }
    let n = flows;
    flows[1] = 3;
    for e in flows max 3 { }
    for e in one { }
    remove one[1];
    enter flows[1];
    let m = (enter flows[1, 2]);
    enter flows[one, 2] else drop;
    if one = 3 { }
    let q = find set[true];
    q.k = false;
    i.k = true;
    pass;
}
--- diagnostics
handler.ash:1:22: error[A0214]: this must be said once
    map twice[src : u32, src : u16] max 10 { src : u8; bytes : u64; }
                         ^^^
note: line 1 says it
handler.ash:1:42: error[A0214]: this must be said once
    map twice[src : u32, src : u16] max 10 { src : u8; bytes : u64; }
                                             ^^^
note: line 1 says it
handler.ash:2:21: error[A0305]: memory must have 1 to the limit of bytes  size=0 limit=1048572
    map few[k : u8] max 0 { v : u8; }
                        ^
note: there is at least one
handler.ash:3:22: error[A0305]: memory must have 1 to the limit of bytes  size=10000000 limit=2097144
    map huge[k : u8] max 10000000 evict { v : u8; }
                         ^^^^^^^^
handler.ash:8:13: error[A0212]: a name must stand for what is wanted here
        let f = find flows[1];
                ^^^^^^^^^^^^^
note: there may be no such entry
help: write else pass behind it, or if f = find ... { }
handler.ash:10:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        g.src = 3;
        ^^^^^
note: it is a key, by which the entry is found
handler.ash:11:5: error[A0212]: a name must stand for what is wanted here
        g = 3;
        ^
note: it is an entry of a map, whose members have numbers
handler.ash:12:15: error[A0212]: a name must stand for what is wanted here
        g.bytes = g;
                  ^
note: it is an entry of a map, whose members have numbers
handler.ash:13:23: error[A0206]: a condition must be true or false, not a number
        let h = enter set[1] else pass;
                          ^
handler.ash:14:34: error[A0212]: a name must stand for what is wanted here
        let i = enter set[true] else reply;
                                     ^^^^^
note: where bytes lack, nothing is answered
handler.ash:15:12: error[A0212]: a name must stand for what is wanted here
        if k = one { }
               ^^^
note: a name stands here only for the entry that find finds
help: to compare, write ==
handler.ash:16:17: error[A0212]: a name must stand for what is wanted here
        if k = find one[1] { }
                    ^^^
note: it is a number, and no map
handler.ash:17:13: error[A0212]: a name must stand for what is wanted here
        let n = flows;
                ^^^^^
note: it is a map, which is asked by find, enter and remove
handler.ash:18:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        flows[1] = 3;
        ^^^^^
note: it is a map, which is asked by find, enter and remove
handler.ash:19:24: error[A0102]: words must form declarations and statements
        for e in flows max 3 { }
                           ^
note: a map bounds the rounds by itself
handler.ash:20:14: error[A0212]: a name must stand for what is wanted here
        for e in one { }
                 ^^^
help: write for i in 0..n { ... }, or for entry in MAP { ... }
handler.ash:21:12: error[A0212]: a name must stand for what is wanted here
        remove one[1];
               ^^^
note: it is a number, and no map
handler.ash:22:11: error[A0210]: a call must pass what the function takes  takes=2 given=1
        enter flows[1];
              ^^^^^^^^
help: its keys are src : u32, port : u16
handler.ash:23:14: error[A0212]: a name must stand for what is wanted here
        let m = (enter flows[1, 2]);
                 ^^^^^^^^^^^^^^^^^
note: cut, put and enter stand behind let NAME =
handler.ash:25:14: error[A0212]: a name must stand for what is wanted here
        if one = 3 { }
                 ^
note: a name stands here only for the entry that find finds
help: to compare, write ==
