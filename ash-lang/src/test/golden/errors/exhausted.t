# behind arms that take all nothing is left for others: they are never come to
--- source
state n : u32;
message {
    let a = take u8;
    match a & 3 { 0..3 => { n = 1; } else => { n = 2; } }
    match a & 3 { 0..2 => { n = 1; } 3, 4 => { n = 2; } 3 => { n = 3; } else => { n = 4; } }
    match a { else => { n = 1; } 2 => { n = 2; } }
    match a & 1 { 0 => { drop; } 1 => { pass; } }
    n = 3;
}
--- diagnostics
handler.ash:4:38: warning[A0402]: a statement should be reached
        match a & 3 { 0..3 => { n = 1; } else => { n = 2; } }
                                         ^^^^^^^^^^^^^^^^^^
note: line 4 takes all that is left
handler.ash:5:41: warning[A0404]: a comparison should depend on the message
        match a & 3 { 0..2 => { n = 1; } 3, 4 => { n = 2; } 3 => { n = 3; } else => { n = 4; } }
                                            ^
note: a & 3 is at most 3
handler.ash:5:57: warning[A0402]: a statement should be reached
        match a & 3 { 0..2 => { n = 1; } 3, 4 => { n = 2; } 3 => { n = 3; } else => { n = 4; } }
                                                            ^
note: what stands before it takes all of that
handler.ash:5:73: warning[A0402]: a statement should be reached
        match a & 3 { 0..2 => { n = 1; } 3, 4 => { n = 2; } 3 => { n = 3; } else => { n = 4; } }
                                                                            ^^^^^^^^^^^^^^^^^^
note: line 5 takes all that is left
handler.ash:6:34: warning[A0402]: a statement should be reached
        match a { else => { n = 1; } 2 => { n = 2; } }
                                     ^^^^^^^^^^^^^^^
note: line 6 takes all that is left
handler.ash:8:5: warning[A0402]: a statement should be reached
        n = 3;
        ^^^^^^
