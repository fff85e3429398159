# a constant is known now
--- source
state count : u32;
state table : u32[count];
const N : u8 = u8(count);
const M = count;
message {
    match count { count => { pass; } else => { drop; } }
    for i in 0..3 max count { count += 1; }
}
--- diagnostics
handler.ash:2:19: error[A0209]: a constant must stand here
    state table : u32[count];
                      ^^^^^
handler.ash:3:16: error[A0209]: a constant must stand here
    const N : u8 = u8(count);
                   ^^^^^^^^^
handler.ash:4:11: error[A0209]: a constant must stand here
    const M = count;
              ^^^^^
handler.ash:6:19: error[A0209]: a constant must stand here
        match count { count => { pass; } else => { drop; } }
                      ^^^^^
handler.ash:7:23: error[A0209]: a constant must stand here
        for i in 0..3 max count { count += 1; }
                          ^^^^^
