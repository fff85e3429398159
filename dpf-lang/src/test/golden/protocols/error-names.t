# a name stands for one thing
--- protocols
protocol ip over udp.dport == 1 { x : 8; }
protocol a.b over udp.dport == 1 { x : 8; }
protocol a over udp.dprt == 1 { x : 8; }
protocol a over udp.dport == 2 { x : 8; }
group inet = ip | ip6;
protocol link over udp.dport == 7 { proto : 8; }
protocol inner over udp.dport == 7 { tcp : 8; }
protocol linktype over udp.dport == 7 { x : 8; }
tunnel c over udp.dport == 7 { carries inner.proto = 5; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:10: error[D0218]: a declared name must be new
    protocol ip over udp.dport == 1 { x : 8; }
             ^^
note: it is a protocol
protocols.dpf:2:10: error[D0219]: a declared name must be one word, without dots
    protocol a.b over udp.dport == 1 { x : 8; }
             ^^^
protocols.dpf:3:17: error[D0201]: a name must be a field, a protocol or declared
    protocol a over udp.dprt == 1 { x : 8; }
                    ^^^^^^^^
help: did you mean udp.dport
protocols.dpf:4:10: error[D0218]: a declared name must be new
    protocol a over udp.dport == 2 { x : 8; }
             ^
note: line 3 declares it
protocols.dpf:4:34: error[D0218]: a declared name must be new
    protocol a over udp.dport == 2 { x : 8; }
                                     ^
note: it is a field
protocols.dpf:5:7: error[D0218]: a declared name must be new
    group inet = ip | ip6;
          ^^^^
note: it is a protocol
protocols.dpf:6:37: error[D0218]: a declared name must be new
    protocol link over udp.dport == 7 { proto : 8; }
                                        ^^^^^
note: it is a field
protocols.dpf:7:10: error[D0218]: a declared name must be new
    protocol inner over udp.dport == 7 { tcp : 8; }
             ^^^^^
note: it is a word of the language
protocols.dpf:8:10: error[D0218]: a declared name must be new
    protocol linktype over udp.dport == 7 { x : 8; }
             ^^^^^^^^
note: it is a word of the language
protocols.dpf:9:40: error[D0218]: a declared name must be new
    tunnel c over udp.dport == 7 { carries inner.proto = 5; }
                                           ^^^^^^^^^^^
note: it is of an inner packet
