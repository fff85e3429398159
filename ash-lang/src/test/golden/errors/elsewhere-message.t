# the message as if it were an array or had a length
--- source
message {
    let a = message[3];
    if message.length > 3 { drop; }
    if message == 3 { drop; }
    pass;
}
--- diagnostics
handler.ash:2:13: error[A0102]: words must form declarations and statements  found='message'
        let a = message[3];
                ^^^^^^^
note: expected an expression
help: a byte is read by peek u8 at 3, that many behind the cursor, or by take u8, which moves it
handler.ash:3:8: error[A0102]: words must form declarations and statements  found='message'
        if message.length > 3 { drop; }
           ^^^^^^^
note: expected an expression
help: write length(packet) for the bytes of the message, remaining(message) or remaining(CURSOR) for those that are left
handler.ash:4:8: error[A0102]: words must form declarations and statements  found='message'
        if message == 3 { drop; }
           ^^^^^^^
note: expected an expression
help: the message is no number: its bytes are read by take and peek
