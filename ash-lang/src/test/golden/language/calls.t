# an argument may call the function that it is for, and cursors move in functions
--- source
handler calls;

state kept : u32[4];

fn less(a : u32, b : u32) : u32 { return a - b; }
fn next() : u32 { return u32(take u8); }

message {
    kept[0] = less(10, less(5, 3));
    kept[1] = less(less(9, 1), less(less(4, 1), 2));
    kept[2] = less(next(), next());
    kept[3] = u32(take u8);
    consume;
}
--- run
070301 => consume
    kept[0] = 8
    kept[1] = 7
    kept[2] = 4
    kept[3] = 1
07 => pass
    kept[0] = 8
    kept[1] = 7
    kept[2] = 4
    kept[3] = 1
