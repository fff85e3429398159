# a number that is put has the type that stands before it
--- source
handler built;
needs send, post, wake;

out 64;
user ring : u8[32];
state head : u32;

message {
    let e = take eth;
    put eth { dst = e.src, src = e.dst, type = 0x88b5 };
    let v = put vlan { pcp = 5, id = 0xabc, type = 0x0800 };
    v.dei = 1;
    put u16 length(packet) == 17 && true;
    pass;
}
--- diagnostics
handler.ash:13:13: error[A0203]: both sides must have one type  wanted=u16 found=bool
        put u16 length(packet) == 17 && true;
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
