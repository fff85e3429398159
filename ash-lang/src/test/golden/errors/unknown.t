# names that were not declared
--- source
state count : u32;
fn note(kind : u8) { count += u32(kind); }
needs sent;
message {
    cuont = 3;
    let b = nte(u8(1));
    let i = take ip;
    let t = i.tttl;
    let u = take u23;
    let w : u31 = 5;
    let p = put etth;
    let q = peek u8 from mesage;
    pass;
}
--- diagnostics
handler.ash:3:7: error[A0201]: a name must be declared before it is used
    needs sent;
          ^^^^
note: a handler may need send, wake, post
help: did you mean send
handler.ash:5:5: error[A0201]: a name must be declared before it is used
        cuont = 3;
        ^^^^^
help: did you mean count
handler.ash:6:13: error[A0201]: a name must be declared before it is used
        let b = nte(u8(1));
                ^^^
help: did you mean note
handler.ash:8:13: error[A0211]: a field must be one of its header or record  header=ip
        let t = i.tttl;
                ^^^^^^
help: did you mean ttl
handler.ash:9:18: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        let u = take u23;
                     ^^^
note: or a header of a protocol, such as eth, ip or udp
help: did you mean u32
handler.ash:10:13: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        let w : u31 = 5;
                ^^^
help: did you mean u32
handler.ash:11:17: error[A0201]: a name must be declared before it is used
        let p = put etth;
                    ^^^^
help: did you mean eth
handler.ash:12:26: error[A0201]: a name must be declared before it is used
        let q = peek u8 from mesage;
                             ^^^^^^
help: did you mean message
