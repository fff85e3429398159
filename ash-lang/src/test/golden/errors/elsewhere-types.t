# protocols and types by the names that they have elsewhere
--- source
fn f(a : uint32_t) { let _b : size_t = 3; }
message {
    take ethernet;
    take ipv4;
    take ipv6 else drop;
    take u8le;
    take uint16_t;
    put icmpv6 { type = 3 };
    pass;
}
--- diagnostics
handler.ash:1:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    fn f(a : uint32_t) { let _b : size_t = 3; }
             ^^^^^^^^
help: write u32
handler.ash:1:31: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    fn f(a : uint32_t) { let _b : size_t = 3; }
                                  ^^^^^^
help: write u64
handler.ash:3:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        take ethernet;
             ^^^^^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write eth
handler.ash:4:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        take ipv4;
             ^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write ip
handler.ash:5:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        take ipv6 else drop;
             ^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write ip6
handler.ash:6:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        take u8le;
             ^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write u8
handler.ash:7:10: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
        take uint16_t;
             ^^^^^^^^
note: or a header of a protocol, such as eth, ip or udp
help: write u16
handler.ash:8:9: error[A0201]: a name must be declared before it is used
        put icmpv6 { type = 3 };
            ^^^^^^
help: write icmp6
