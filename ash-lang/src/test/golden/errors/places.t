# names stand for what is wanted
--- source
state count : u32;
state table : u32[4];
fn f() { count += 1; }
const N = 4;
message {
    let e = take eth;
    let c = cut u32(e.type);
    let a = e;
    let b = c + u32(1);
    let d = f;
    let g = table;
    let h = count[0];
    let i = count.field;
    let j = count(3);
    let k = take u8 from count;
    N = 5;
    a = 3;
    let m = u32(1);
    m = 2;
    m += 1;
    f = 3;
    let r = 1..2;
    let s = length(count);
    copy message -> message;
    copy packet -> count;
    deliver packet -> out;
    let x = put u16;
    swap e.src, e.type;
    swap e, e;
    let y = cut 3 + 4;
    let z = (cut u32(3));
    for q in count { pass; }
    let t = f();
    e.dst;
    pass;
}
--- diagnostics
handler.ash:8:13: error[A0212]: a name must stand for what is wanted here
        let a = e;
                ^
note: it is a header, whose fields have numbers
handler.ash:9:13: error[A0212]: a name must stand for what is wanted here
        let b = c + u32(1);
                ^
note: it is a cursor
handler.ash:10:13: error[A0212]: a name must stand for what is wanted here
        let d = f;
                ^
note: it is a function
handler.ash:11:13: error[A0212]: a name must stand for what is wanted here
        let g = table;
                ^^^^^
note: it is 4 numbers
handler.ash:12:13: error[A0212]: a name must stand for what is wanted here
        let h = count[0];
                ^^^^^
note: it is a number
handler.ash:13:13: error[A0212]: a name must stand for what is wanted here
        let i = count.field;
                ^^^^^
note: it is a number, which has no fields
handler.ash:14:13: error[A0212]: a name must stand for what is wanted here
        let j = count(3);
                ^^^^^
note: it is a number
handler.ash:15:26: error[A0212]: a name must stand for what is wanted here
        let k = take u8 from count;
                             ^^^^^
note: it is a number
handler.ash:16:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        N = 5;
        ^
note: it is a constant
handler.ash:19:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        m = 2;
        ^
help: declare it with var instead of let
handler.ash:20:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        m += 1;
        ^
help: declare it with var instead of let
handler.ash:21:5: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        f = 3;
        ^
note: it is a function
handler.ash:22:13: error[A0212]: a name must stand for what is wanted here
        let r = 1..2;
                ^^^^
note: a range stands behind in, => or [
handler.ash:23:20: error[A0212]: a name must stand for what is wanted here
        let s = length(count);
                       ^^^^^
help: write length(packet) or length(out), or remaining(message) for what is left
handler.ash:24:21: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        copy message -> message;
                        ^^^^^^^
help: copy to out, or to memory: NAME or NAME[AT]
handler.ash:25:20: error[A0212]: a name must stand for what is wanted here
        copy packet -> count;
                       ^^^^^
note: bytes stand here: a cursor, a header or a field of it, packet, out or memory of u8
handler.ash:26:23: error[A0208]: a target must be a variable, memory of the handler or a field of a header
        deliver packet -> out;
                          ^^^
note: what is delivered goes to memory of the user
handler.ash:27:17: error[A0201]: a name must be declared before it is used
        let x = put u16;
                    ^^^
handler.ash:28:5: error[A0203]: both sides must have one type  left=48 bits right=16 bits
        swap e.src, e.type;
        ^^^^^^^^^^^^^^^^^^^
handler.ash:29:10: error[A0212]: a name must stand for what is wanted here
        swap e, e;
             ^
note: it is a header, whose fields have numbers
