# nor does a call of the host that gives nothing
--- source
needs wake, post;
state x : u32;
state table : u8[4];
map m[k : u32] max 4 { n : u32; }
fn f() { x += 1; }
fn takes(a : u32) : u32 { return a; }
message {
    assert f();
    skip f();
    let c = cut f();
    x = peek u32 at f();
    x = -f();
    x = 1 + f();
    x = 1 << f();
    x = bswap(f());
    x = u32(f());
    x = takes(f());
    x = takes(wake(3));
    let e = enter m[f()];
    put u32 f();
    put ip { ttl = f() };
    copy packet[f()..3] -> out;
    post(f(), post(1, 2));
    let w = wake(1);
    wake(f());
    f();
}
--- diagnostics
handler.ash:8:12: error[A0218]: a function must give what it declares
        assert f();
               ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:9:10: error[A0218]: a function must give what it declares
        skip f();
             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:10:17: error[A0218]: a function must give what it declares
        let c = cut f();
                    ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:11:21: error[A0218]: a function must give what it declares
        x = peek u32 at f();
                        ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:12:10: error[A0218]: a function must give what it declares
        x = -f();
             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:13:13: error[A0218]: a function must give what it declares
        x = 1 + f();
                ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:14:14: error[A0218]: a function must give what it declares
        x = 1 << f();
                 ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:15:15: error[A0218]: a function must give what it declares
        x = bswap(f());
                  ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:16:13: error[A0218]: a function must give what it declares
        x = u32(f());
                ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:17:15: error[A0218]: a function must give what it declares
        x = takes(f());
                  ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:18:15: error[A0218]: a function must give what it declares
        x = takes(wake(3));
                  ^^^^^^^
note: it gives nothing: it stands as a statement alone
handler.ash:19:21: error[A0218]: a function must give what it declares
        let e = enter m[f()];
                        ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:20:13: error[A0218]: a function must give what it declares
        put u32 f();
                ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:21:20: error[A0218]: a function must give what it declares
        put ip { ttl = f() };
                       ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:22:17: error[A0218]: a function must give what it declares
        copy packet[f()..3] -> out;
                    ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:23:10: error[A0218]: a function must give what it declares
        post(f(), post(1, 2));
             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:24:13: error[A0218]: a function must give what it declares
        let w = wake(1);
                ^^^^^^^
note: it gives nothing: it stands as a statement alone
handler.ash:25:10: error[A0218]: a function must give what it declares
        wake(f());
             ^^^
note: it gives nothing
help: say what it gives: fn f(...) : u32 { ... return x; }
handler.ash:27:1: error[A0401]: a handler must end with pass, consume, drop, reply or abort
    }
    ^
help: pass; leaves the message to others
