# a field of 48 bits becomes another that it shares bytes with, or of the other order
--- source
handler overlap;

protocol own "fields that share bytes" over udp.dport == 7001 {
    first : 48;
    last : 16;
    part at 2 { within : 48; }
    part at 2 { turned : little(48); }
    part at 1 { odd : 3; }
}

message {
    let o = take own;
    match o.odd {
        0 => { o.within = o.first; }
        1 => { o.first = o.within; }
        2 => { o.turned = o.first; }
        else => { swap o.first, o.within; }
    }
    pass;
}
--- run
0001020304050607 => pass
    packet 0001000102030405
0021020304050607 => pass
    packet 0203040506070607
0041020304050607 => pass
    packet 0041050403024100
0061020304050607 => pass
    packet 0203006102030405
