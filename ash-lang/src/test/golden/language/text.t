# text in quotes is numbers and bytes of messages, with escapes
--- source
handler text;
needs send;
message {
    if (take u16) == '\r\n' && (peek u8) != '\'' { put "line\x00\t\\\"'"; }
    put u32 '\xff\0ab';
    put "";
    put "a";
    put "0123456789abcdef012\n";
    reply out;
}
--- run
0d0a00 => reply
    send 6c696e6500095c2227ff00616261303132333435363738396162636465663031320a
0d0a27 => reply
    send ff00616261303132333435363738396162636465663031320a
