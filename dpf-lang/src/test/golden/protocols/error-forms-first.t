# a misspelled declaration
--- protocols
protocl x over udp.dport == 1 { block : 16; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:1: error[D0102]: words must form an expression  found='protocl'
    protocl x over udp.dport == 1 { block : 16; }
    ^^^^^^^
note: expected protocol or tunnel or group or the end
help: did you mean protocol
