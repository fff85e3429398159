# counters only grow, and histograms are given numbers
--- source
counter hits;
counter many[3];
histogram sizes;
message {
    var large : u64[1000];
    many += 1;
    hits &= 1;
    sizes = 3;
    sizes += 3;
    sizes += i8(3);
    sizes[1] += u8(1);
    sizes += true;
    let n = sizes;
    let m : u64 = sizes[65];
    hits += u8(1);
    pass;
}
--- diagnostics
handler.ash:5:21: error[A0305]: memory must have 1 to the limit of bytes  size=1000 limit=256
        var large : u64[1000];
                        ^^^^
handler.ash:6:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        many += 1;
        ^^^^
note: it is 3 numbers
handler.ash:7:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        hits &= 1;
        ^^^^
note: it is a counter, to which += adds
handler.ash:8:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        sizes = 3;
        ^^^^^
note: it is a histogram, to which += adds a number
handler.ash:10:14: error[A0207]: a number must stand here  type=i8
        sizes += i8(3);
                 ^^^^^
note: it must be unsigned
handler.ash:11:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        sizes[1] += u8(1);
        ^^^^^^^^
note: it is a histogram, to which += adds a number
handler.ash:12:14: error[A0207]: a number must stand here  type=bool
        sizes += true;
                 ^^^^
note: it must be unsigned
handler.ash:13:13: error[A0212]: a name must stand for what is wanted here
        let n = sizes;
                ^^^^^
note: it is 65 numbers
handler.ash:14:25: error[A0304]: an index must be inside  index=65 count=65
        let m : u64 = sizes[65];
                            ^^
handler.ash:15:13: error[A0203]: both sides must have one type  wanted=u64 found=u8
        hits += u8(1);
                ^^^^^
help: convert it: u64(...)
