# what was meant by somebody who is used to the filter language
--- source
map m[a : u32] max 4 { n : u32; }
const NET = 10.0.0.0/8;
fn f(at : u32) { put u32 at; }
message {
    let i = take ipp;
    take eth;
    if (take u32) == 10.0.0.0/8 { drop; }
    let e = find m[3];
    let z = -1;
    let w = 0x100000000;
    f(3);
    pass;
}
--- diagnostics
handler.ash:2:13: error[A0212]: a name must stand for what is wanted here
    const NET = 10.0.0.0/8;
                ^^^^^^^^^^
note: this would divide the address: there are no prefixes here
help: write a range: match x { 10.0.0.0..10.255.255.255 => { ... } }
handler.ash:5:18: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        let i = take ipp;
                     ^^^
note: or a header of a protocol, such as eth, ip or udp
help: did you mean ipip
handler.ash:7:22: error[A0212]: a name must stand for what is wanted here
        if (take u32) == 10.0.0.0/8 { drop; }
                         ^^^^^^^^^^
note: this would divide the address: there are no prefixes here
help: write a range: match x { 10.0.0.0..10.255.255.255 => { ... } }
handler.ash:8:13: error[A0212]: a name must stand for what is wanted here
        let e = find m[3];
                ^^^^^^^^^
note: there may be no such entry
help: write else pass behind it, or if e = find ... { }
handler.ash:9:13: error[A0205]: a constant must stand where its type is known
        let z = -1;
                ^^
help: say it: i32(-1)
handler.ash:10:13: error[A0205]: a constant must stand where its type is known
        let w = 0x100000000;
                ^^^^^^^^^^^
help: say it: u64(0x100000000)
