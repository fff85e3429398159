# a carried number that nobody stands over is right; one that is almost another's name is asked about, but for those that are counted
--- protocols
protocol a over udp.dport == 1 { x : 16; carries link.prot = x; carries a.next = x; }
protocol c over udp.dport == 2 { x : 16; carries c.type4 = x; carries c.type6 = x; }
protocol d over c.type4 == 4 { y : 8; }
--- source
link.prot == 1 && a.next == 2
--- diagnostics
protocols.dpf:1:50: warning[D0412]: a carried number should announce a protocol
    protocol a over udp.dport == 1 { x : 16; carries link.prot = x; carries a.next = x; }
                                                     ^^^^^^^^^
help: did you mean link.proto
