# a field that is bytes is one of whole bytes that is always there
--- source
message {
    let i = take ip;
    let c = take icmp;
    copy i.version -> out;
    copy i.frag -> out;
    copy i.nothing -> out;
    copy c.id -> out;
    copy i.src[0..2] -> out;
    copy packet -> i.src;
    pass;
}
--- diagnostics
handler.ash:4:10: error[A0212]: a name must stand for what is wanted here
        copy i.version -> out;
             ^^^^^^^^^
note: bytes stand here, and this field is none that each ip has in whole bytes
handler.ash:5:10: error[A0212]: a name must stand for what is wanted here
        copy i.frag -> out;
             ^^^^^^
note: bytes stand here, and this field is none that each ip has in whole bytes
handler.ash:6:10: error[A0211]: a field must be one of its header or record  header=ip
        copy i.nothing -> out;
             ^^^^^^^^^
handler.ash:7:10: error[A0212]: a name must stand for what is wanted here
        copy c.id -> out;
             ^^^^
note: bytes stand here, and this field is none that each icmp has in whole bytes
handler.ash:8:10: error[A0212]: a name must stand for what is wanted here
        copy i.src[0..2] -> out;
             ^^^^^^^^^^^
note: bytes stand here: a cursor, a header or a field of it, packet, out or memory of u8
handler.ash:9:20: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy packet -> i.src;
                       ^^^^^
help: copy to out, or to memory: NAME or NAME[AT]
