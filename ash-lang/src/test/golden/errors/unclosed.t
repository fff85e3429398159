# a block that nothing ends is told by where it begins
--- source
message {
    if length(packet) > 3 {
        drop;
    pass;
}
--- diagnostics
handler.ash:5:2: error[A0102]: words must form declarations and statements  found=end
    }
     ^
note: expected }
note: the { of line 1 is still open, or one in it
