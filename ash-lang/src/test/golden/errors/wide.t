# a field of 128 bits is copied and swapped as bytes
--- source
message {
    take eth;
    let i = take ip6;
    let a = i.src;
    i.dst = 5;
    put ip6 { src = 1 };
    put icmp { id = 1 };
    let c = put icmp;
    c.id = 4;
    swap i.src, i.dst;
    pass;
}
--- diagnostics
handler.ash:4:13: error[A0217]: a field of 128 bits must be copied or swapped, not computed with
        let a = i.src;
                ^^^^^
handler.ash:5:13: error[A0217]: a field of 128 bits must be copied or swapped, not computed with
        i.dst = 5;
                ^
help: it becomes what another such field is: a.src = b.dst
handler.ash:6:21: error[A0217]: a field of 128 bits must be copied or swapped, not computed with
        put ip6 { src = 1 };
                        ^
help: it becomes what another such field is: a.src = b.dst
handler.ash:7:16: error[A0211]: a field must be one of its header or record  header=icmp
        put icmp { id = 1 };
                   ^^^^^^
note: this field is behind the 4 bytes that are put
handler.ash:9:5: error[A0211]: a field must be one of its header or record  header=icmp
        c.id = 4;
        ^^^^
note: this field is behind the 4 bytes that are put
