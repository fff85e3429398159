# a handler is a source as a filter is: compiled, verified with what the host offers to handlers, and told where it is wrong
--- file count.ash
handler count;
needs send;
state seen : u32;
message {
    let size = take u8 else pass;
    if size == 7 {
        abort "seven";
    }
    seen += 1;
    reply packet;
}
--- file wrong.ash
message {
    let size = take u9;
    pass;
}
--- command
compile count.ash
compile -g count.ash -o count.vco
verify count.ash count.vco
disasm count.ash
verify wrong.ash
compile wrong.ash
explain count.ash
--- result
status 0
out> .region packet
out> .region state 4
out> .import abort (i)
out> .import send_packet (u, u)
out>
out> .function main () u
out>         len     r1, packet
out>         bltui   r1, 1, L2
out>         lduci   r2, packet[0]
out>         bneui   r2, 7, L1
out>         seti    r1, 0
out>         hcall   abort(r1)
out>         retui   0
out> L1:
out>         ldui    r3, state[0]
out>         addui   r4, r3, 1
out>         stui    r4, state[0]
out>         hcall   send_packet(r0, r1)
out>         retui   3
out> L2:
out>         retui   0
status 0
status 0
out> count.ash: accepted  instructions=13 proved=38 fuel<=24
out> count.vco: accepted  instructions=13 proved=38 fuel<=24
status 0
out> .region packet
out> .region state 4
out> .import abort (i)
out> .import send_packet (u, u)
out>
out> .function main () u
out>         len     r1, packet
out>         bltui   r1, 1, L2
out>         lduci   r2, packet[0]
out>         bneui   r2, 7, L1
out>         seti    r1, 0
out>         hcall   abort(r1)
out>         retui   0
out> L1:
out>         ldui    r3, state[0]
out>         addui   r4, r3, 1
out>         stui    r4, state[0]
out>         hcall   send_packet(r0, r1)
out>         retui   3
out> L2:
out>         retui   0
status 2
out> wrong.ash: malformed
err> wrong.ash:2:21: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
err>         let size = take u9;
err>                         ^^
err> note: or a header of a protocol, such as eth, ip or udp
status 2
err> wrong.ash:2:21: error[A0204]: a type must be bool, u8, u16, u32, u64, i8, i16, i32 or i64
err>         let size = take u9;
err>                         ^^
err> note: or a header of a protocol, such as eth, ip or udp
status 2
err> exocode explain: error[H0001]: command line must be of its form
err> note: count.ash names a file, not an expression
err> help: 'exocode compile' shows the program of a filter, 'exocode verify --explain' what is proved of it
