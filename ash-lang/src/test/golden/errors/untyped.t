# numbers that do not say their type, and one that no type holds
--- source
message {
    copy message | xor(0x0102030405060708) | xor(5) | xor(0x1234) | xor(0x0102030405060708090a) -> out;
    let a = 0xff;
    let b = 5000000000;
    let c = -3;
    let d = 0x1_0000_0000_0000_0000;
    if 1 == 2 { drop; }
    for i in 0x10000000000000000..4 { drop; }
    pass;
}
--- diagnostics
handler.ash:2:24: error[A0205]: a constant must stand where its type is known
        copy message | xor(0x0102030405060708) | xor(5) | xor(0x1234) | xor(0x0102030405060708090a) -> out;
                           ^^^^^^^^^^^^^^^^^^
note: a key has as many bytes as its type
help: say it: u64(0x0102030405060708)
handler.ash:2:50: error[A0205]: a constant must stand where its type is known
        copy message | xor(0x0102030405060708) | xor(5) | xor(0x1234) | xor(0x0102030405060708090a) -> out;
                                                     ^
note: a key has as many bytes as its type
help: say it: u8(5)
handler.ash:2:59: error[A0205]: a constant must stand where its type is known
        copy message | xor(0x0102030405060708) | xor(5) | xor(0x1234) | xor(0x0102030405060708090a) -> out;
                                                              ^^^^^^
note: a key has as many bytes as its type
help: say it: u16(0x1234)
handler.ash:2:73: error[A0301]: a constant must fit its type
        copy message | xor(0x0102030405060708) | xor(5) | xor(0x1234) | xor(0x0102030405060708090a) -> out;
                                                                            ^^^^^^^^^^^^^^^^^^^^^^
note: a number has at most 64 bits
note: a key has as many bytes as its type
handler.ash:3:13: error[A0205]: a constant must stand where its type is known
        let a = 0xff;
                ^^^^
help: say it: u32(0xff)
handler.ash:4:13: error[A0205]: a constant must stand where its type is known
        let b = 5000000000;
                ^^^^^^^^^^
help: say it: u64(5000000000)
handler.ash:5:13: error[A0205]: a constant must stand where its type is known
        let c = -3;
                ^^
help: say it: i32(-3)
handler.ash:6:13: error[A0301]: a constant must fit its type
        let d = 0x1_0000_0000_0000_0000;
                ^^^^^^^^^^^^^^^^^^^^^^^
note: a number has at most 64 bits
handler.ash:7:8: error[A0205]: a constant must stand where its type is known
        if 1 == 2 { drop; }
           ^^^^^^
help: say it: u32(1)
handler.ash:8:14: error[A0301]: a constant must fit its type  value=18446744073709551616 type=u32
        for i in 0x10000000000000000..4 { drop; }
                 ^^^^^^^^^^^^^^^^^^^
