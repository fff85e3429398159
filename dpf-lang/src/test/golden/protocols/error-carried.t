# numbers that are carried have two words and 16 bits
--- protocols
protocol a over udp.dport == 1 {
    x : 24;
    carries next = x;
    carries a.next = x;
    carries tcp.dport = 1;
    carries b.next = 65536;
}
--- source
1:8 == 1
--- diagnostics
protocols.dpf:3:13: error[D0406]: a carried number must have 16 bits, and a name of two words joined by a dot
        carries next = x;
                ^^^^
protocols.dpf:3:20: error[D0406]: a carried number must have 16 bits, and a name of two words joined by a dot
        carries next = x;
                       ^
protocols.dpf:4:22: error[D0406]: a carried number must have 16 bits, and a name of two words joined by a dot
        carries a.next = x;
                         ^
protocols.dpf:5:13: error[D0218]: a declared name must be new
        carries tcp.dport = 1;
                ^^^^^^^^^
note: it is a field
protocols.dpf:6:22: error[D0406]: a carried number must have 16 bits, and a name of two words joined by a dot
        carries b.next = 65536;
                         ^^^^^
