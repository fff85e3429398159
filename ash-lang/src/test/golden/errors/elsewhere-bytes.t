# bytes that are asked for as if they were an array or had a length
--- source
message {
    let a = packet[3];
    if packet.length > 3 { drop; }
    let p = cut 3;
    if p[0] == p.length { drop; }
    let b = len(packet) + sizeof(p);
    let c = ntohs(take u16);
    memcpy(packet, c);
    mark_to_drop(b);
    let d = length(message);
    pass;
}
--- diagnostics
handler.ash:2:13: error[A0212]: a name must stand for what is wanted here
        let a = packet[3];
                ^^^^^^^^^
note: it is the bytes of the message
help: a byte is read by peek u8 at 3, that many behind the cursor, or by take u8, which moves it
handler.ash:3:8: error[A0212]: a name must stand for what is wanted here
        if packet.length > 3 { drop; }
           ^^^^^^^^^^^^^
note: it is the bytes of the message
help: write length(packet) for the bytes of the message, remaining(message) or remaining(CURSOR) for those that are left
handler.ash:5:8: error[A0212]: a name must stand for what is wanted here
        if p[0] == p.length { drop; }
           ^^^^
note: it is a cursor
help: a byte is read by peek u8 at 3, that many behind the cursor, or by take u8, which moves it
handler.ash:5:16: error[A0212]: a name must stand for what is wanted here
        if p[0] == p.length { drop; }
                   ^^^^^^^^
note: it is a cursor
help: write length(packet) for the bytes of the message, remaining(message) or remaining(CURSOR) for those that are left
handler.ash:6:13: error[A0201]: a name must be declared before it is used
        let b = len(packet) + sizeof(p);
                ^^^
help: write length(packet) for the bytes of the message, remaining(message) or remaining(CURSOR) for those that are left
handler.ash:6:27: error[A0201]: a name must be declared before it is used
        let b = len(packet) + sizeof(p);
                              ^^^^^^
help: write length(packet) for the bytes of the message, remaining(message) or remaining(CURSOR) for those that are left
handler.ash:7:13: error[A0201]: a name must be declared before it is used
        let c = ntohs(take u16);
                ^^^^^
help: numbers have the order that is said where they stand: take u16, or take u16le
handler.ash:8:5: error[A0201]: a name must be declared before it is used
        memcpy(packet, c);
        ^^^^^^
help: write copy FROM -> TO;
handler.ash:9:5: error[A0201]: a name must be declared before it is used
        mark_to_drop(b);
        ^^^^^^^^^^^^
help: write drop;
handler.ash:10:20: error[A0212]: a name must stand for what is wanted here
        let d = length(message);
                       ^^^^^^^
help: write length(packet) or length(out), or remaining(message) for what is left
