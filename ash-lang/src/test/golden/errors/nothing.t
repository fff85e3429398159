# a function that gives nothing stands for no number
--- source
needs wake, post;
state x : u32;
state table : u8[4];
map m[k : u32] max 4 { n : u32; }
fn f() { x += 1; }
fn takes(a : u32) : u32 { return a; }
fn back() : u32 { return f(); }
pipe p(key : u32) : u32 { var a = f(); each w : u8 { give f(); } return f(); }
message {
    var y : u32 = f();
    let z = f();
    x = f();
    x += f();
    table[f()] = 1;
    if f() { pass; }
    if !f() || f() { pass; }
    while f() max 3 { }
    match f() { 1 => { } }
    match x { f() => { } f()..3 => { } }
    for i in f()..3 { table[i] = 1; }
    for i in 0..f() { table[i] = 1; }
    pass;
}
--- diagnostics
handler.ash:7:26: error[A0218]: a function must give what it declares
    fn back() : u32 { return f(); }
                             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:8:35: error[A0218]: a function must give what it declares
    pipe p(key : u32) : u32 { var a = f(); each w : u8 { give f(); } return f(); }
                                      ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:8:59: error[A0218]: a function must give what it declares
    pipe p(key : u32) : u32 { var a = f(); each w : u8 { give f(); } return f(); }
                                                              ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:8:73: error[A0218]: a function must give what it declares
    pipe p(key : u32) : u32 { var a = f(); each w : u8 { give f(); } return f(); }
                                                                            ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:10:19: error[A0218]: a function must give what it declares
        var y : u32 = f();
                      ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:11:13: error[A0218]: a function must give what it declares
        let z = f();
                ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:12:9: error[A0218]: a function must give what it declares
        x = f();
            ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:13:10: error[A0218]: a function must give what it declares
        x += f();
             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:14:11: error[A0218]: a function must give what it declares
        table[f()] = 1;
              ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:15:8: error[A0218]: a function must give what it declares
        if f() { pass; }
           ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:16:9: error[A0218]: a function must give what it declares
        if !f() || f() { pass; }
            ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:16:16: error[A0218]: a function must give what it declares
        if !f() || f() { pass; }
                   ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:17:11: error[A0218]: a function must give what it declares
        while f() max 3 { }
              ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:18:11: error[A0218]: a function must give what it declares
        match f() { 1 => { } }
              ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:19:15: error[A0218]: a function must give what it declares
        match x { f() => { } f()..3 => { } }
                  ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:19:26: error[A0218]: a function must give what it declares
        match x { f() => { } f()..3 => { } }
                             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:20:14: error[A0218]: a function must give what it declares
        for i in f()..3 { table[i] = 1; }
                 ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:21:17: error[A0218]: a function must give what it declares
        for i in 0..f() { table[i] = 1; }
                    ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
