# what follows from one mistake of a statement is not told, and what may stand where is
--- source
handler counting "ports";
map ports : u16 -> u32 max 64;
map all[port : u16] max 64 evict { n : u32; };
message {
    all[1].n++;
    let a = (3 + ) * (4 + );
    pass;
}
--- diagnostics
handler.ash:1:18: error[A0102]: words must form declarations and statements  found='"ports"'
    handler counting "ports";
                     ^^^^^^^
note: expected ;
help: end it with ;
handler.ash:2:11: error[A0102]: words must form declarations and statements  found=':'
    map ports : u16 -> u32 max 64;
              ^
note: expected [
handler.ash:3:46: error[A0102]: words must form declarations and statements  found=';'
    map all[port : u16] max 64 evict { n : u32; };
                                                 ^
note: expected a declaration or the end
help: what ends with } ends without ;
handler.ash:5:14: error[A0102]: words must form declarations and statements  found='+'
        all[1].n++;
                 ^
note: expected an expression
help: write n += 1
handler.ash:6:18: error[A0102]: words must form declarations and statements  found=')'
        let a = (3 + ) * (4 + );
                     ^
note: expected an expression
