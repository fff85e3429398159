# arms for all that is left, as elsewhere
--- source
message {
    match take u8 { 1 => { drop; } _ => { pass; } }
    match take u8 { 1 => { drop; } default => { pass; } }
}
--- diagnostics
handler.ash:2:36: error[A0201]: a name must be declared before it is used
        match take u8 { 1 => { drop; } _ => { pass; } }
                                       ^
help: write else => { ... }
handler.ash:3:36: error[A0201]: a name must be declared before it is used
        match take u8 { 1 => { drop; } default => { pass; } }
                                       ^^^^^^^
help: write else => { ... }
