# an option of no bytes would be found again and again
--- protocols
protocol a over udp.dport == 1 { x : 16; options 0:8 at 2 { 0 => 0; 1 => 1; 2..255 => 8:8; } }
protocol b over udp.dport == 2 { x : 16; options 0:8 at 2 { 0 => 0:8 & 0; 1 => 262145; } length 2147483648; }
--- source
a.x == 1
--- diagnostics
protocols.dpf:1:66: error[D0413]: an option must have a byte at least
    protocol a over udp.dport == 1 { x : 16; options 0:8 at 2 { 0 => 0; 1 => 1; 2..255 => 8:8; } }
                                                                     ^
protocols.dpf:2:80: error[D0304]: a field must lie inside the largest packet  limit=262144
    protocol b over udp.dport == 2 { x : 16; options 0:8 at 2 { 0 => 0:8 & 0; 1 => 262145; } length 2147483648; }
                                                                                   ^^^^^^
protocols.dpf:2:97: error[D0304]: a field must lie inside the largest packet  limit=262144
    protocol b over udp.dport == 2 { x : 16; options 0:8 at 2 { 0 => 0:8 & 0; 1 => 262145; } length 2147483648; }
                                                                                                    ^^^^^^^^^^
