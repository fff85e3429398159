# declarations name fields of their own, declared before
--- protocols
protocol a over udp.dport == 1 {
    x : 8;
    length z;
    part at udp.len { y : 8; }
    part at 4 if x == ip.ttl { q : 8; }
    z : 8;
    options x at 2 { 1 => 0:8; 2 => x; }
    option 1 { o : 8; }
    length o;
    part at 0 if 0:8 == o { p : 8; }
}
--- source
1:8 == 1
--- diagnostics
protocols.dpf:3:12: error[D0201]: a name must be a field, a protocol or declared
        length z;
               ^
protocols.dpf:4:13: error[D0201]: a name must be a field, a protocol or declared
        part at udp.len { y : 8; }
                ^^^^^^^
help: a declaration names fields of its own, without the protocol and the dot
protocols.dpf:5:23: error[D0201]: a name must be a field, a protocol or declared
        part at 4 if x == ip.ttl { q : 8; }
                          ^^^^^^
help: a declaration names fields of its own, without the protocol and the dot
protocols.dpf:7:13: error[D0402]: a declaration must name fields of its own, declared before it
        options x at 2 { 1 => 0:8; 2 => x; }
                ^
help: a field of the header is of no option: write a place as OFFSET:BITS, counted from the option
protocols.dpf:7:37: error[D0402]: a declaration must name fields of its own, declared before it
        options x at 2 { 1 => 0:8; 2 => x; }
                                        ^
help: a field of the header is of no option: write a place as OFFSET:BITS, counted from the option
protocols.dpf:9:5: error[D0220]: this must be said once
        length o;
        ^^^^^^
protocols.dpf:9:12: error[D0402]: a declaration must name fields of its own, declared before it
        length o;
               ^
protocols.dpf:10:18: error[D0402]: a declaration must name fields of its own, declared before it
        part at 0 if 0:8 == o { p : 8; }
                     ^^^^^^^^
