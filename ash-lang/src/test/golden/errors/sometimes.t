# what moves a cursor is done whenever its statement is
--- source
fn next() : u8 { return take u8; }
message {
    if take u8 == 1 && take u8 == 2 { drop; }
    if take u8 == 1 || next() == 2 { drop; }
    pass;
}
--- diagnostics
handler.ash:3:24: error[A0213]: what moves a cursor must not stand behind && or ||
        if take u8 == 1 && take u8 == 2 { drop; }
                           ^^^^^^^
handler.ash:4:24: error[A0213]: what moves a cursor must not stand behind && or ||
        if take u8 == 1 || next() == 2 { drop; }
                           ^^^^^^
