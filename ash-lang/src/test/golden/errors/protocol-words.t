# protocols of a handler cannot have names that mean something else where it takes them
--- source
protocol u8 over udp.dport == 1 { a : 8; }
protocol u16le over udp.dport == 2 { a : 8; }
protocol packet over udp.dport == 3 { a : 8; }
protocol message over udp.dport == 4 { a : 8; }
protocol find over udp.dport == 5 { a : 8; }
protocol mine over udp.dport == 6 { a : 8; }
message { take u8; pass; }
--- diagnostics
handler.ash:1:10: error[A0202]: a declared name must be new
    protocol u8 over udp.dport == 1 { a : 8; }
             ^^
note: it is a word of the language
handler.ash:2:10: error[A0202]: a declared name must be new
    protocol u16le over udp.dport == 2 { a : 8; }
             ^^^^^
note: it is a word of the language
handler.ash:3:10: error[A0202]: a declared name must be new
    protocol packet over udp.dport == 3 { a : 8; }
             ^^^^^^
note: it is a word of the language
handler.ash:4:10: error[A0202]: a declared name must be new
    protocol message over udp.dport == 4 { a : 8; }
             ^^^^^^^
note: it is a word of the language
handler.ash:5:10: error[A0202]: a declared name must be new
    protocol find over udp.dport == 5 { a : 8; }
             ^^^^
note: it is a word of the language
