# an option of no bytes would be found again and again
--- protocols
protocol a over udp.dport == 1 { x : 16; options 0:8 at 2 { 0 => 0; 1 => 1; 2..255 => 8:8; } }
--- source
a.x == 1
--- diagnostics
protocols.dpf:1:66: error[D0413]: an option must have a byte at least
    protocol a over udp.dport == 1 { x : 16; options 0:8 at 2 { 0 => 0; 1 => 1; 2..255 => 8:8; } }
                                                                     ^
