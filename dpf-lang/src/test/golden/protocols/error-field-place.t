# a field is found by one look at eight bytes
--- protocols
protocol a over udp.dport == 1 {
    x : 4;
    y : 64;
    z : ipv6;
    _ : 4;
    good : ipv6;
    w : 65;
    v : 0;
    u : x;
    y : 3;
}
--- source
1:8 == 1
--- diagnostics
protocols.dpf:3:5: error[D0405]: a field must lie within eight bytes, or begin at a byte if it has 128 bits  bit=4 bits=64
        y : 64;
        ^
protocols.dpf:4:5: error[D0405]: a field must lie within eight bytes, or begin at a byte if it has 128 bits  bit=68 bits=128
        z : ipv6;
        ^
protocols.dpf:7:9: error[D0303]: a field must have 1 to 64 bits, or 128
        w : 65;
            ^^
protocols.dpf:8:9: error[D0303]: a field must have 1 to 64 bits, or 128
        v : 0;
            ^
protocols.dpf:9:9: error[D0303]: a field must have 1 to 64 bits, or 128
        u : x;
            ^
