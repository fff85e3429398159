# as far as it is known: bytes that never fit, fields that are given twice or with what is no address, names that are words
--- source
handler fits;
needs send;

protocol brief over udp.dport == 7001 { a : 64; length 2; }

record Row { n : u8; b : u8[4]; }
user q : u8[2];
state r : Row[3];
state s : u8[8];

message {
    let i = take ip6;
    let k = peek u8;
    var a : u8[4];
    var b : u8[6];
    deliver packet[0..9] -> q;
    deliver packet[0..2] -> q[1];
    copy packet[0..5] -> r[1].b;
    copy i -> s;
    let short = take brief;
    copy short -> s[6];
    copy short -> s[7];
    copy i.src -> s[k];
    copy packet[k..8] -> s;
    copy packet[0..8] -> s;
    var c : u16 = 0;
    copy packet[1..4] | inet_checksum(c) -> q;
    copy a -> b;
    put ip { version = 4, ttl = 1, version = 6 };
    put ip6 { src = i.dst, dst = 1 };
    i.src = i.hlim;
    i.src += i.dst;
    put "café";
    pass;
}
--- diagnostics
handler.ash:16:13: error[A0311]: bytes must fit where they are copied to  bytes=9 room=2
        deliver packet[0..9] -> q;
                ^^^^^^^^^^^^
handler.ash:17:13: error[A0311]: bytes must fit where they are copied to  bytes=2 room=1
        deliver packet[0..2] -> q[1];
                ^^^^^^^^^^^^
handler.ash:18:10: error[A0311]: bytes must fit where they are copied to  bytes=5 room=4
        copy packet[0..5] -> r[1].b;
             ^^^^^^^^^^^^
handler.ash:19:10: error[A0311]: bytes must fit where they are copied to  bytes=40 room=8
        copy i -> s;
             ^
handler.ash:22:10: error[A0311]: bytes must fit where they are copied to  bytes=2 room=1
        copy short -> s[7];
             ^^^^^
handler.ash:23:10: error[A0311]: bytes must fit where they are copied to  bytes=16 room=8
        copy i.src -> s[k];
             ^^^^^
handler.ash:27:10: error[A0311]: bytes must fit where they are copied to  bytes=3 room=2
        copy packet[1..4] | inet_checksum(c) -> q;
             ^^^^^^^^^^^^
handler.ash:28:15: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy a -> b;
                  ^
note: bytes are copied from one region to another
help: both are memory of this run; one by one: for i in 0..8 { b[i] = a[i]; }
handler.ash:29:36: error[A0214]: this must be said once
        put ip { version = 4, ttl = 1, version = 6 };
                                       ^^^^^^^^^^^
handler.ash:30:34: error[A0217]: a field of 128 bits must be copied or swapped, not computed with
        put ip6 { src = i.dst, dst = 1 };
                                     ^
help: it becomes what another such field is: a.src = b.dst
handler.ash:31:13: error[A0211]: a field must be one of its header or record  header=ip6
        i.src = i.hlim;
                ^^^^^^
handler.ash:32:5: error[A0217]: a field of 128 bits must be copied or swapped, not computed with
        i.src += i.dst;
        ^^^^^
handler.ash:33:13: error[A0306]: characters must be of ASCII, and at most 8 make a number
        put "café";
                ^
help: write its bytes: \xc3\xa9
