# a handler whose loops may take too much says which, and what to write; it is run with charges, and proved where rounds are bounded
--- file nested.ash
needs send;
counter texts;
message {
    while remaining(message) > 0 {
        let size = take u8;
        texts += 1;
        while remaining(message) > u32(size) { put u8 take u8; }
    }
    reply out;
}
--- file bounded.ash
needs send;
counter texts;
message {
    while remaining(message) > 0 max 20 {
        let size = take u8;
        texts += 1;
        while remaining(message) > u32(size) { put u8 take u8; }
    }
    reply out;
}
--- file deep.ash
state x : u32;
message {
    while remaining(message) > 0 {
        let c = cut take u8;
        for i in 0..u32(1000000) { x += i; for k in 0..u32(1000) { x += k; } }
        take u8 from c;
    }
    pass;
}
--- command
verify nested.ash
verify bounded.ash
verify deep.ash
run nested.ash --pcap examples/captures/links.pcapng
--- result
status 1
out> nested.ash: rejected
err> nested.ash:4:5: error[V1011]: run must end within the most fuel that the policy grants  fuel=47244116016 max=16777216 packet=65535
err>         while remaining(message) > 0 {
err>         ^
err> note: the loop entered at line 4, column 5 goes round at most 65535 times each time it is entered
err> note: the loop entered at line 7, column 9 goes round at most 65534 times each time it is entered
err> help: say how many rounds its loops have at most: while CONDITION max 64 { ... }, for i in A..B max 64 { ... }
status 0
out> bounded.ash: accepted  instructions=44 proved=108 fuel<=15138739
status 1
out> deep.ash: rejected
err> deep.ash:5:36: error[V1011]: run must end within the most fuel that the policy grants  fuel=164036608524290 max=16777216 packet=65535
err>             for i in 0..u32(1000000) { x += i; for k in 0..u32(1000) { x += k; } }
err>                                        ^
err> note: the loop entered at line 5, column 36 goes round at most 999999 times each time it is entered
err> note: the loop entered at line 3, column 5 goes round at most 32767 times each time it is entered
err> note: the loop entered at line 5, column 68 goes round at most 999 times each time it is entered
err> help: say how many rounds its loops have at most: while CONDITION max 64 { ... }, for i in A..B max 64 { ... }
status 0
out> filter           packets    share            bytes
out> nested             1,074  100.0 %          197,466
out> all packets        1,074  100.0 %          197,466
out> nested: reply 1,074
out> nested sent 1,074 messages, 193,010 bytes
out> nested was charged 2,452,542 of fuel
out> nested texts = 4456
err> nested.ash:4:5: warning[H0028]: handler should be proved, so that it needs no checks
err>         while remaining(message) > 0 {
err>         ^
err> note: not proved: run must end within the most fuel that the policy grants
err> note: put in: 38 -> 40 instructions: 2 charges
err> help: say how many rounds its loops have at most: while CONDITION max 64 { ... }, for i in A..B max 64 { ... }
