# declarations as in C, and a map without a size
--- source
struct foo { a : u8; };
const A = 1;
int main() { return 0; }
const B = 1;
map none[k : u32] { v : u8; }
map none[k : u32] 3 { v : u8; }
void f(int x) { x; }
const C = 1;
u32 g(u32 x) { return x; }
message { pass; }
--- diagnostics
handler.ash:1:1: error[A0102]: words must form declarations and statements  found='struct'
    struct foo { a : u8; };
    ^^^^^^
note: expected a declaration or the end
help: write record NAME { a : u8; }, without ; behind it
handler.ash:3:1: error[A0102]: words must form declarations and statements  found='int'
    int main() { return 0; }
    ^^^
note: expected a declaration or the end
help: write message { ... } for what is done with a message, fn NAME(n : u32) : u32 { ... } for a function
handler.ash:5:19: error[A0102]: words must form declarations and statements  found='{'
    map none[k : u32] { v : u8; }
                      ^
note: expected max
help: say how many entries there are at most: map NAME[KEY : u32] max 64 { ... }
handler.ash:6:19: error[A0102]: words must form declarations and statements  found='3'
    map none[k : u32] 3 { v : u8; }
                      ^
note: expected max
help: say how many entries there are at most: map NAME[KEY : u32] max 64 { ... }
handler.ash:9:1: error[A0102]: words must form declarations and statements  found='u32'
    u32 g(u32 x) { return x; }
    ^^^
note: expected a declaration or the end
help: write message { ... } for what is done with a message, fn NAME(n : u32) : u32 { ... } for a function
