# records, counters and histograms are asked as they are declared
--- source
record Pair { a : u8; b : u32[2]; a : u16; }
record None { }
record Deep { inner : Pair; }
counter hits;
counter many[3];
histogram sizes;
state one : Pair;
state some : Pair[3];
state plain : u8;
message {
    var mine : Pair[4];
    one = 3;
    one.c = 3;
    one.b = 3;
    one.a[1] = 3;
    some.a = 3;
    some[3].a = 3;
    some[0] = 3;
    some[0].a += true;
    one[1].a = 3;
    plain.a = 3;
    let whole = one;
    hits = 3;
    hits -= 3;
    many[4] += 1;
    pass;
}
--- diagnostics
handler.ash:1:35: error[A0214]: this must be said once
    record Pair { a : u8; b : u32[2]; a : u16; }
                                      ^
note: line 1 says it
handler.ash:2:1: error[A0305]: memory must have 1 to the limit of bytes  size=0 limit=16777216
    record None { }
    ^^^^^^^^^^^^^^^
handler.ash:3:23: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    record Deep { inner : Pair; }
                          ^^^^
handler.ash:12:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        one = 3;
        ^^^
note: it is a record, whose members have numbers
handler.ash:13:5: error[A0211]: a field must be one of its header or record  of=Pair
        one.c = 3;
        ^^^^^
handler.ash:14:9: error[A0212]: a name must stand for what is wanted here
        one.b = 3;
            ^
note: it is 2 numbers
handler.ash:15:9: error[A0212]: a name must stand for what is wanted here
        one.a[1] = 3;
            ^
note: it is a number
handler.ash:16:5: error[A0212]: a name must stand for what is wanted here
        some.a = 3;
        ^^^^
note: it is 3 records, whose members have numbers
handler.ash:17:10: error[A0304]: an index must be inside  index=3 count=3
        some[3].a = 3;
             ^
handler.ash:18:5: error[A0212]: a name must stand for what is wanted here
        some[0] = 3;
        ^^^^
note: it is 3 records, whose members have numbers
handler.ash:19:18: error[A0203]: both sides must have one type  wanted=u8 found=bool
        some[0].a += true;
                     ^^^^
handler.ash:20:5: error[A0212]: a name must stand for what is wanted here
        one[1].a = 3;
        ^^^
note: it is a record, whose members have numbers
handler.ash:21:5: error[A0212]: a name must stand for what is wanted here
        plain.a = 3;
        ^^^^^
note: it is a number, which has no fields
handler.ash:22:17: error[A0212]: a name must stand for what is wanted here
        let whole = one;
                    ^^^
note: it is a record, whose members have numbers
handler.ash:23:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        hits = 3;
        ^^^^
note: it is a counter, to which += adds
handler.ash:24:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        hits -= 3;
        ^^^^
note: it is a counter, to which += adds
handler.ash:25:10: error[A0304]: an index must be inside  index=4 count=3
        many[4] += 1;
             ^
