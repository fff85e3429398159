# bytes are copied from one region to another
--- source
needs send;

state a : u8[8];
state b : u8[8];
user c : u8[8];

message {
    var by : u8[8];
    var other : u8[4];
    copy a -> b;
    copy a[0..4] -> a[4];
    copy other -> by;
    copy a | swap32 -> b;
    put u8 1;
    copy out[0..1] -> out;
    copy a -> by;
    copy by -> b;
    deliver b -> c;
    reply out;
}
--- diagnostics
handler.ash:10:15: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy a -> b;
                  ^
note: bytes are copied from one region to another
help: copy them to memory of this run first, and from there: var bytes : u8[8];
handler.ash:11:21: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy a[0..4] -> a[4];
                        ^^^^
note: bytes are copied from one region to another
help: copy them to memory of this run first, and from there: var bytes : u8[8];
handler.ash:12:19: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy other -> by;
                      ^^
note: bytes are copied from one region to another
help: both are memory of this run; one by one: for i in 0..8 { b[i] = a[i]; }
handler.ash:13:24: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy a | swap32 -> b;
                           ^
note: bytes are copied from one region to another
help: copy them to memory of this run first, and from there: var bytes : u8[8];
handler.ash:15:23: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy out[0..1] -> out;
                          ^^^
note: bytes are copied from one region to another
help: copy them to memory of this run first, and from there: var bytes : u8[8];
