# each way through a handler ends with an outcome
--- source
state count : u32;
message {
    if count == 3 { pass; } else if count == 4 { drop; }
    match count { 1 => { pass; } 2..3 => { drop; } }
    while count > 3 max 5 { consume; }
}
--- diagnostics
handler.ash:6:1: error[A0401]: a handler must end with pass, consume, drop, reply or abort
    }
    ^
help: pass; leaves the message to others
