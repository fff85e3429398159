# no place or length is beyond the largest packet, and an option has a byte at least
--- protocols
protocol a over udp.dport == 1 { x : 16; part at 999999 { y : 8; } length 999999; }
protocol b over udp.dport == 2 { x : 8; options x at 262145 { 0 => 1; 1 => 0; 2..255 => 1:8; } }
group g = tcp | upd;
group h = tcp | tcp;
group i = tcp | later;
--- source
a.x == 1
--- diagnostics
protocols.dpf:1:50: error[D0304]: a field must lie inside the largest packet  limit=262144
    protocol a over udp.dport == 1 { x : 16; part at 999999 { y : 8; } length 999999; }
                                                     ^^^^^^
protocols.dpf:1:75: error[D0304]: a field must lie inside the largest packet  limit=262144
    protocol a over udp.dport == 1 { x : 16; part at 999999 { y : 8; } length 999999; }
                                                                              ^^^^^^
protocols.dpf:2:49: error[D0402]: a declaration must name fields of its own, declared before it
    protocol b over udp.dport == 2 { x : 8; options x at 262145 { 0 => 1; 1 => 0; 2..255 => 1:8; } }
                                                    ^
help: a field of the header is of no option: write a place as OFFSET:BITS, counted from the option
protocols.dpf:2:54: error[D0304]: a field must lie inside the largest packet  limit=262144
    protocol b over udp.dport == 2 { x : 8; options x at 262145 { 0 => 1; 1 => 0; 2..255 => 1:8; } }
                                                         ^^^^^^
protocols.dpf:3:17: error[D0201]: a name must be a field, a protocol or declared
    group g = tcp | upd;
                    ^^^
help: did you mean udp
protocols.dpf:4:17: error[D0220]: this must be said once
    group h = tcp | tcp;
                    ^^^
protocols.dpf:5:17: error[D0201]: a name must be a field, a protocol or declared
    group i = tcp | later;
                    ^^^^^
help: a group is of protocols that are declared before it
