# what is wrong with a protocol stands where it is
--- source
handler x; protocol a "a" over udp.dprt == 3 { b : 8; }
protocol tcp "again" over udp.dport == 4 { state : 1:8 @ 4; }
message { let h = take a; h.c = 3; pass; }
--- diagnostics
handler.ash:2:56: error[D0101]: text must be made of the language's words and signs  found='@'
    protocol tcp "again" over udp.dport == 4 { state : 1:8 @ 4; }
                                                           ^
