# statements of P4, and its words as names
--- source
message {
    apply { drop; }
    action a() { }
    table t { }
    header h;
    h.isValid();
    t.apply();
    b.extract(h);
    b.run();
    table++;
    header := 3;
    pass;
}
--- diagnostics
handler.ash:2:11: error[A0102]: words must form declarations and statements  found='{'
        apply { drop; }
              ^
note: expected a statement
help: what is done with a message stands in message { ... } alone
handler.ash:3:12: error[A0102]: words must form declarations and statements  found='a'
        action a() { }
               ^
note: expected a statement
help: write fn NAME(n : u32) { ... }, and call it: NAME(3);
handler.ash:4:11: error[A0102]: words must form declarations and statements  found='t'
        table t { }
              ^
note: expected a statement
help: write match, or map NAME[KEY : u32] max 64 { ... } and if e = find NAME[x] { ... }
handler.ash:5:12: error[A0102]: words must form declarations and statements  found='h'
        header h;
               ^
note: expected a statement
help: write protocol NAME "what it is" over CONDITION { a : 8; }, and let h = take NAME;
handler.ash:6:14: error[A0102]: words must form declarations and statements  found='('
        h.isValid();
                 ^
note: expected a statement
help: a header that was taken is there; where it lacks, the handler passes or does what stands behind else
handler.ash:7:12: error[A0102]: words must form declarations and statements  found='('
        t.apply();
               ^
note: expected a statement
help: a map is asked by if e = find NAME[x] { ... }
handler.ash:8:14: error[A0102]: words must form declarations and statements  found='('
        b.extract(h);
                 ^
note: expected a statement
help: write let h = take NAME;
handler.ash:9:10: error[A0102]: words must form declarations and statements  found='('
        b.run();
             ^
note: expected a statement
help: there are no methods: write f(x)
handler.ash:10:11: error[A0102]: words must form declarations and statements  found='+'
        table++;
              ^
note: expected an expression
help: write n += 1
handler.ash:11:12: error[A0102]: words must form declarations and statements  found=':'
        header := 3;
               ^
note: expected a statement
help: write let for what stays, var for what changes, and = behind the name
