# a handler is stepped through by the lines of its text; what it asks for is shown, and not done
--- file all.ash
needs send, wake, post;
state seen : u32;
message {
    let kind = take u8;
    seen += 1;
    if kind == 1 { abort "one"; }
    wake(3);
    post(4, now() + random());
    put u8 7;
    send out;
    reply packet;
}
--- file steps.txt
n
n
c
x state
run
b :9
c
c
q
--- file once.txt
c
--- command
debug all.ash --packet 02_03 --commands steps.txt
debug all.ash --packet 01 --commands once.txt
debug all.ash --commands once.txt
debug all.ash --pcap examples/captures/exocode.pcap --number 3 --commands once.txt
--- result
status 0
out>      0  len     r1, packet
out> (debug) n
out>     r1 = 2
out> all.ash:4      let kind = take u8;
out>      1  bltui   r1, 1, L2
out> (debug) n
out>     r2 = 2
out> all.ash:5      seen += 1;
out>      3  ldui    r3, state[0]
out> (debug) c
out>     wake 3
out>     now gives 0
out>     random gives 16294208416658607535
out>     post 4 with 16294208416658607535
out>     send_out 1 bytes 07
out>     send_packet 2 bytes 0203
out> returned 3: reply
out> (debug) x state
out>       0  01 00 00 00                                      ....
out>     4 bytes
out> (debug) run
out>      0  len     r1, packet
out> (debug) b :9
out> *   17  setu    r3, 7
out> *   24  seti    r1, 0
out> (debug) c
out>     wake 3
out>     now gives 0
out>     random gives 7960286522194355700
out>     post 4 with 7960286522194355700
out>     r1 = 2  r2 = 2  r3 = 4  r5 = 7960286522194355700 (0x6e789e6aa1b965f4)  r6 = 7960286522194355700 (0x6e789e6aa1b965f4)
out> all.ash:9      put u8 7;
out> *   17  setu    r3, 7
out> (debug) c
out>     send_out 1 bytes 07
out>     send_packet 2 bytes 0203
out> returned 3: reply
out> (debug) q
status 0
out>      0  len     r1, packet
out> (debug) c
out> aborted: one
out> all.ash:6      if kind == 1 { abort "one"; }
status 0
out>      0  len     r1, packet
out> (debug) c
out> returned 0: pass
status 0
out>      0  len     r1, packet
out> (debug) c
out>     wake 3
out>     now gives 1795234377092176000
out>     random gives 16294208416658607535
out>     post 4 with 18089442793750783535
out>     send_out 1 bytes 07
out>     send_packet 130 bytes 33330000001602000000000286dd60000000004c000100000000000000000000000000000000ff0200000000000000000000000000163a000502000001008f00...
out> returned 3: reply
