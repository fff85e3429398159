# a protocol that does not end
--- source
protocol a "a" over udp.dport == 3 { b : 8; part at 4 { c : 4; }
message { pass; }
--- diagnostics
handler.ash:2:18: error[A0102]: words must form declarations and statements  found=end
    message { pass; }
                     ^
note: expected }
note: the { of line 1 is still open, or one in it
