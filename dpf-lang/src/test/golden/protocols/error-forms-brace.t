# a word that stands where it cannot is not what was meant: a brace is missing in front of it
--- protocols
protocol a over udp.dport == 1 { x : 8; protocol b over a { y : 8; }
--- source
a
--- diagnostics
protocols.dpf:1:41: error[D0102]: words must form an expression  found='protocol'
    protocol a over udp.dport == 1 { x : 8; protocol b over a { y : 8; }
                                            ^^^^^^^^
note: expected carries or part or options or option or length or } or a name
protocols.dpf:1:69: error[D0102]: words must form an expression  found=end
    protocol a over udp.dport == 1 { x : 8; protocol b over a { y : 8; }
                                                                        ^
note: expected carries or part or options or option or length or } or a name
