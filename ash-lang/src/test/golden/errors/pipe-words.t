# pipes: words are numbers, and divisors constants
--- source
user to : u8[100];

pipe truth { each x : bool { give x; } }
pipe shares(k : u8) {
    let least = 255 / k;
    each x : u8 { if x / k > least { } give x % k; }
}

message {
    copy message | truth | shares(3) -> to;
    pass;
}
--- diagnostics
handler.ash:3:23: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    pipe truth { each x : bool { give x; } }
                          ^^^^
note: a bool is no number of bytes
help: write u8 and compare it with 0
handler.ash:5:5: error[A0220]: a pipe must only compute with its words
        let least = 255 / k;
        ^^^^^^^^^^^^^^^^^^^^
note: it may name variables and constants, and divide by constants
handler.ash:6:22: error[A0220]: a pipe must only compute with its words
        each x : u8 { if x / k > least { } give x % k; }
                         ^^^^^^^^^^^^^
note: no message, no memory, no outcome, nothing of the host, no loop, no division but by constants
handler.ash:6:45: error[A0220]: a pipe must only compute with its words
        each x : u8 { if x / k > least { } give x % k; }
                                                ^^^^^
note: it may name variables and constants, and divide by constants
