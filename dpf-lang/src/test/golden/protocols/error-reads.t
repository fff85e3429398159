# each field is found by the one before it, asked twice: so many in all
--- protocols
protocol p over linktype == 1 {
    a0 : 8;
    part at a0 + a0 { a1 : 8; }
    part at a1 + a1 { a2 : 8; }
    part at a2 + a2 { a3 : 8; }
    part at a3 + a3 { a4 : 8; }
    part at a4 + a4 { a5 : 8; }
    part at a5 + a5 { a6 : 8; }
    part at a6 + a6 { a7 : 8; }
    part at a7 + a7 { a8 : 8; }
    part at a8 + a8 { a9 : 8; }
    part at 1 if a7 == 1 && a0 == 1 { b : 8; }
    part at 1 if a7 == 1 && a0 == 1 && 0:8 == 2 { c : 8; }
    length a7 + a1;
    carries p.q = a7 if a6 == 1;
}
protocol q over p.a7 == 1 && p.a6 == 1 { d : 8; }
--- source
p.a9 == 1
--- diagnostics
protocols.dpf:10:13: error[D0415]: a number must not be made of more fields than the limit, with those by which they are found  limit=256
        part at a7 + a7 { a8 : 8; }
                ^^^^^^^
protocols.dpf:13:13: error[D0415]: a number must not be made of more fields than the limit, with those by which they are found  limit=256
        part at 1 if a7 == 1 && a0 == 1 && 0:8 == 2 { c : 8; }
                ^
protocols.dpf:14:12: error[D0415]: a number must not be made of more fields than the limit, with those by which they are found  limit=256
        length a7 + a1;
               ^^^^^^^
protocols.dpf:15:19: error[D0415]: a number must not be made of more fields than the limit, with those by which they are found  limit=256
        carries p.q = a7 if a6 == 1;
                      ^^
protocols.dpf:17:17: error[D0415]: a number must not be made of more fields than the limit, with those by which they are found  limit=256
    protocol q over p.a7 == 1 && p.a6 == 1 { d : 8; }
                    ^^^^^^^^^^^^^^^^^^^^^^
