# pipes: what they are given, what they give, and that they only compute
--- source
state kept : u32;
user to : u8[100];

fn asks() : u8 { return u8(now()); }
fn plain(x : u8) : u8 { return x + 1; }

pipe bad(k : u8) : u32 {
    var a = u32(1);
    skip 3;
    each x : u8 {
        kept = u32(x);
        if x == k { drop; }
        let y = asks();
        give y + plain(x);
    }
    return a / k;
}
pipe silent : u32 { each x : u8 { give x; } }
pipe more { each x : u8 { for i in 0..x { } give asks(); } return 4; }
pipe wide { each x : u128 { give x; } }
pipe xor { each x : u8 { give x; } }

message {
    let fixed : u16 = 0;
    var sum : u16 = 0;
    var long : u32 = 0;
    let n = remaining(message);
    copy message | inet_checksum(fixed) -> to;
    copy message | inet_checksum(long) -> to;
    copy message | inet_checksum -> to;
    copy message | checksum(sum) -> to;
    copy message | swap33 -> to;
    copy message | plain -> to;
    copy message | xor(5) -> to;
    copy message | xor(u32(5), sum) -> to;
    copy message | count(300, long) if (n) -> to;
    run message | swap16 | swap16 | swap16 | swap16 | swap16 | swap16 | swap16 | swap16 | inet_checksum(sum);
    pass;
}
--- diagnostics
handler.ash:9:5: error[A0220]: a pipe must only compute with its words
        skip 3;
        ^^^^^^^
note: before each stand the var and let that it keeps
handler.ash:11:9: error[A0220]: a pipe must only compute with its words
            kept = u32(x);
            ^^^^^^^^^^^^^^
note: no message, no memory, no outcome, nothing of the host, no loop, no division but by constants
handler.ash:16:12: error[A0203]: both sides must have one type  left=u32 right=u8
        return a / k;
               ^^^^^
help: convert one side: u32(...)
handler.ash:18:45: error[A0218]: a function must give what it declares
    pipe silent : u32 { each x : u8 { give x; } }
                                                ^
handler.ash:19:27: error[A0220]: a pipe must only compute with its words
    pipe more { each x : u8 { for i in 0..x { } give asks(); } return 4; }
                              ^^^^^^^^^^^^^^^^^
note: no message, no memory, no outcome, nothing of the host, no loop, no division but by constants
handler.ash:19:50: error[A0220]: a pipe must only compute with its words
    pipe more { each x : u8 { for i in 0..x { } give asks(); } return 4; }
                                                     ^^^^^^
note: it may name variables and constants, and divide by constants
handler.ash:19:67: error[A0218]: a function must give what it declares
    pipe more { each x : u8 { for i in 0..x { } give asks(); } return 4; }
                                                                      ^
handler.ash:20:22: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
    pipe wide { each x : u128 { give x; } }
                         ^^^^
note: where there are bytes to order, be or le may stand behind it: u16le
handler.ash:21:6: error[A0202]: a declared name must be new
    pipe xor { each x : u8 { give x; } }
         ^^^
note: it is a pipe of the language
handler.ash:28:34: error[A0221]: the result of a pipe must go to a var of its type  type=u16
        copy message | inet_checksum(fixed) -> to;
                                     ^^^^^
help: declare it before: var sum : u16 = 0;
handler.ash:29:34: error[A0221]: the result of a pipe must go to a var of its type  type=u16
        copy message | inet_checksum(long) -> to;
                                     ^^^^
help: declare it before: var sum : u16 = 0;
handler.ash:30:20: error[A0210]: a call must pass what the function takes  expected=1 found=0
        copy message | inet_checksum -> to;
                       ^^^^^^^^^^^^^
handler.ash:31:20: error[A0201]: a name must be declared before it is used
        copy message | checksum(sum) -> to;
                       ^^^^^^^^
handler.ash:32:20: error[A0201]: a name must be declared before it is used
        copy message | swap33 -> to;
                       ^^^^^^
help: did you mean swap32
handler.ash:33:20: error[A0212]: a name must stand for what is wanted here
        copy message | plain -> to;
                       ^^^^^
note: it is a function
handler.ash:34:24: error[A0205]: a constant must stand where its type is known
        copy message | xor(5) -> to;
                           ^
note: a key has as many bytes as its type
help: say it: u8(5)
handler.ash:35:20: error[A0210]: a call must pass what the function takes  expected=1 found=2
        copy message | xor(u32(5), sum) -> to;
                       ^^^^^^^^^^^^^^^^
handler.ash:36:26: error[A0301]: a constant must fit its type  value=300 type=u8
        copy message | count(300, long) if (n) -> to;
                             ^^^
handler.ash:36:41: error[A0206]: a condition must be true or false, not a number
        copy message | count(300, long) if (n) -> to;
                                            ^
help: compare it, for example with != 0
handler.ash:37:91: error[A0503]: pipes behind each other must not pass the limit  limit=8 conditions=3
        run message | swap16 | swap16 | swap16 | swap16 | swap16 | swap16 | swap16 | swap16 | inet_checksum(sum);
                                                                                              ^^^^^^^^^^^^^^^^^^
