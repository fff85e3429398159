# declarations of P4 and others
--- source
control Ingress(inout headers h) { apply { drop; } }
const A = 1;
table t { key = { } actions = { } }
const B = 1;
action set(bit<8> a) { a = 1; }
const C = 1;
header ipv4_t { bit<4> version; }
const D = 1;
parser P(packet_in b) { }
const E = 1;
def f(x) { return x; }
const F = 1;
func g(x) { return x; }
const G = 1;
import core;
const H = 1;
enum e { a, b }
const I = 1;
message { pass; }
--- diagnostics
handler.ash:1:1: error[A0102]: words must form declarations and statements  found='control'
    control Ingress(inout headers h) { apply { drop; } }
    ^^^^^^^
note: expected a declaration or the end
help: what is done with a message stands in message { ... } alone
handler.ash:3:1: error[A0102]: words must form declarations and statements  found='table'
    table t { key = { } actions = { } }
    ^^^^^
note: expected a declaration or the end
help: write match, or map NAME[KEY : u32] max 64 { ... } and if e = find NAME[x] { ... }
handler.ash:5:1: error[A0102]: words must form declarations and statements  found='action'
    action set(bit<8> a) { a = 1; }
    ^^^^^^
note: expected a declaration or the end
help: write fn NAME(n : u32) { ... }, and call it: NAME(3);
handler.ash:7:1: error[A0102]: words must form declarations and statements  found='header'
    header ipv4_t { bit<4> version; }
    ^^^^^^
note: expected a declaration or the end
help: write protocol NAME "what it is" over CONDITION { a : 8; }, and let h = take NAME;
handler.ash:9:1: error[A0102]: words must form declarations and statements  found='parser'
    parser P(packet_in b) { }
    ^^^^^^
note: expected a declaration or the end
help: bytes are read in message { ... }, by take, peek and cut
handler.ash:11:1: error[A0102]: words must form declarations and statements  found='def'
    def f(x) { return x; }
    ^^^
note: expected a declaration or the end
help: write fn NAME(n : u32) : u32 { ... }
handler.ash:13:1: error[A0102]: words must form declarations and statements  found='func'
    func g(x) { return x; }
    ^^^^
note: expected a declaration or the end
help: write fn NAME(n : u32) : u32 { ... }
handler.ash:15:1: error[A0102]: words must form declarations and statements  found='import'
    import core;
    ^^^^^^
note: expected a declaration or the end
help: nothing is included: protocols and functions are declared in the handler, protocols also in a file that --protocols names
handler.ash:17:1: error[A0102]: words must form declarations and statements  found='enum'
    enum e { a, b }
    ^^^^
note: expected a declaration or the end
help: write const NAME = 1; for each
