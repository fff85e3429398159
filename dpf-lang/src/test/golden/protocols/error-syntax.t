# what declarations are made of is said where it is missing
--- protocols
protocol a udp.dport == 1 { x : 8; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:12: error[D0102]: words must form an expression  found='udp.dport'
    protocol a udp.dport == 1 { x : 8; }
               ^^^^^^^^^
note: expected over
