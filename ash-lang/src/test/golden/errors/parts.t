# of what is built a part can be summed, not asked for its length, and nothing is a part of a cursor
--- source
message {
    let c = cut 4;
    let a = checksum(message[0..2]);
    let b = checksum(c[0..2]);
    let d = length(out[0..2]);
    let e = remaining(message[0]);
    let f = u32(out[0]);
    pass;
}
--- diagnostics
handler.ash:3:22: error[A0212]: a name must stand for what is wanted here
        let a = checksum(message[0..2]);
                         ^^^^^^^^^^^^^
help: write packet[FROM..TO], or cut a cursor
handler.ash:4:22: error[A0212]: a name must stand for what is wanted here
        let b = checksum(c[0..2]);
                         ^^^^^^^
note: bytes stand here: a cursor, a header or a field of it, packet, out or memory of u8
handler.ash:5:20: error[A0212]: a name must stand for what is wanted here
        let d = length(out[0..2]);
                       ^^^^^^^^^
help: write length(packet) or length(out), or remaining(message) for what is left
handler.ash:6:23: error[A0212]: a name must stand for what is wanted here
        let e = remaining(message[0]);
                          ^^^^^^^^^^
note: a cursor stands here: message, or one that was cut
handler.ash:7:17: error[A0207]: a number must stand here
        let f = u32(out[0]);
                    ^^^^^^
