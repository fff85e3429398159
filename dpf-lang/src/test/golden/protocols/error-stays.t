# a header without a length that may announce itself again would be found where it is for ever
--- protocols
protocol stays over link.proto == 0x1234 { a : 16; length 0; carries link.proto = a; }
protocol same over link.proto == 0x1237 { length 0; carries link.proto = 0x1237; }
protocol passes over link.proto == 0x1235 { carries link.proto = 0x0800; }
protocol walks over link.proto == 0x1236 { a : 16; carries link.proto = a; }
tunnel digs over link.proto == 0x1238 { length 0; carries link.proto = 0x1238; }
--- source
1:8 == 1
--- diagnostics
protocols.dpf:1:10: error[D0404]: a protocol must not stand on itself
    protocol stays over link.proto == 0x1234 { a : 16; length 0; carries link.proto = a; }
             ^^^^^
note: its header has no length, and what it carries may announce it again
help: say how long its header is
protocols.dpf:2:10: error[D0404]: a protocol must not stand on itself
    protocol same over link.proto == 0x1237 { length 0; carries link.proto = 0x1237; }
             ^^^^
note: its header has no length, and what it carries may announce it again
help: say how long its header is
