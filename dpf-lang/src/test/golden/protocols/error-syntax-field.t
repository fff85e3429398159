# a field ends with a semicolon
--- protocols
protocol a over udp.dport == 1 { x : 8 y : 8; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:40: error[D0102]: words must form an expression  found='y'
    protocol a over udp.dport == 1 { x : 8 y : 8; }
                                           ^
note: expected an operator or ;
