# a handler runs over a capture: what became of the messages that reached it, what it asked for, and what it keeps
--- file all.ash
filter tcp || udp || icmp;
needs send, wake, post;
state seen : u64;
state level : i16;
state odd : bool;
state few : u8[3];
state protocols : u32[256];
user shared : u16[2];
message {
    let e = take eth else drop;
    if e.type != 0x0800 { drop; }
    let i = take ip;
    seen += 1;
    odd = !odd;
    level -= 1;
    few[1] = 7;
    protocols[i.proto] += 1;
    shared[0] += 1;
    post(u32(i.proto), now());
    if i.proto == 17 { abort "a datagram"; }
    if i.proto == 6 { wake(3); wake(5); consume; }
    assert length(packet) < 1000, "a large ping";
    send e;
    send i;
    reply packet[0..1];
}
--- file many.ash
filter eth.type == 0x0806;
needs wake, post;
state count : u32;
message {
    for n in u32(0)..20 { wake(count + n); post(n, u64(count)); }
    count += 20;
    if count > 400 { for n in u32(0)..80 { wake(n); } }
    pass;
}
--- file chance.ash
state last : u64;
state when : u64;
message { last = random(); when = now(); pass; }
--- file small.ash
needs send, wake, post;
state few : i8[3];
state on : bool;
state most : u64;
message {
    if length(packet) == 1 { few[2] = -1; on = true; most = most - 1; wake(9); post(2, most); reply packet; }
    if length(packet) > 20 { abort "long"; }
    pass;
}
--- command
run all.ash examples/filters/to-web.dpf many.ash --pcap examples/captures/exocode.pcap --out sent.pcap
run chance.ash --pcap sent.pcap --seed 7
run chance.ash --pcap sent.pcap --seed 7 --engine interp
run all.ash --pcap examples/captures/exocode.pcap --state
run small.ash chance.ash --pcap sent.pcap --json --engine interp
--- result
status 0
out> filter           packets    share            bytes
out> all                4,290   91.0 %          891,339
out> to-web               448    9.5 %           43,645
out> many                  46    1.0 %            2,167
out> all packets        4,713  100.0 %        1,019,607
out> all: pass 4, consume 1,385, drop 2,199, reply 203, aborted 499
out> all aborted 490 at all.ash:20:24: a datagram
out> all aborted 9 at all.ash:22:5: a large ping
out> all sent 609 messages, 7,905 bytes
out> all woke 3 1,385 times
out> all woke 5 1,385 times
out> all posted 6 1,385 times, last with 1795234403847538000
out> all posted 1 203 times, last with 1795234403136222000
out> all seen = 1588
out> all level = -1588
out> all odd = false
out> all few = 0 7 0
out> all protocols = 0 203 0 0 0 0 1385 0 0 0 0 0 0 0 0 0 ... 256 in all, 2 not zero
out> all shared = 1588 0
out> many: pass 20, stopped 26
out> many was stopped 26 times: many.ash:7:44: error[S1001]: run must stay inside its memory, its fuel and what the host allows  trap=host
out> note: a run asks for too many wakes
out> many woke 0 1 time
out> many woke 1 1 time
out> many woke 2 1 time
out> many woke 3 1 time
out> many woke 4 1 time
out> many woke 5 1 time
out> many woke 6 1 time
out> many woke 7 1 time
out> many woke 8 1 time
out> many woke 9 1 time
out> many woke 390 others 390 times
out> many posted 0 20 times, last with 380
out> many posted 1 20 times, last with 380
out> many posted 2 20 times, last with 380
out> many posted 3 20 times, last with 380
out> many posted 4 20 times, last with 380
out> many posted 5 20 times, last with 380
out> many posted 6 20 times, last with 380
out> many posted 7 20 times, last with 380
out> many posted 8 20 times, last with 380
out> many posted 9 20 times, last with 380
out> many posted 10 others 200 times
out> many count = 400
out> 609 messages in sent.pcap
status 0
out> filter           packets    share            bytes
out> chance               609  100.0 %            7,905
out> all packets          609  100.0 %            7,905
out> chance: pass 609
out> chance last = 8025325147780906562
out> chance when = 1795234403136222000
status 0
out> filter           packets    share            bytes
out> chance               609  100.0 %            7,905
out> all packets          609  100.0 %            7,905
out> chance: pass 609
out> chance last = 8025325147780906562
out> chance when = 1795234403136222000
status 0
out> filter           packets    share            bytes
out> all                4,290   91.0 %          891,339
out> all packets        4,713  100.0 %        1,019,607
out> all: pass 4, consume 1,385, drop 2,199, reply 203, aborted 499
out> all aborted 490 at all.ash:20:24: a datagram
out> all aborted 9 at all.ash:22:5: a large ping
out> all sent 609 messages, 7,905 bytes
out> all woke 3 1,385 times
out> all woke 5 1,385 times
out> all posted 6 1,385 times, last with 1795234403847538000
out> all posted 1 203 times, last with 1795234403136222000
out> all seen = 1588
out> all level = -1588
out> all odd = false
out> all few = 0 7 0
out> all protocols[0] = 0 203 0 0 0 0 1385 0 0 0 0 0 0 0 0 0
out> all protocols[16] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[32] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[48] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[64] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[80] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[96] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[112] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[128] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[144] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[160] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[176] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[192] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[208] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[224] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all protocols[240] = 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
out> all shared = 1588 0
status 0
out> {
out>   "capture" : "sent.pcap",
out>   "engine" : "interp",
out>   "packets" : 609,
out>   "bytes" : 7905,
out>   "complete" : true,
out>   "filters" : [ {
out>     "name" : "small",
out>     "packets" : 609,
out>     "bytes" : 7905,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0,
out>     "handler" : {
out>       "ends" : {
out>         "pass" : 386,
out>         "reply" : 203,
out>         "aborted" : 20
out>       },
out>       "aborts" : [ {
out>         "reason" : "long",
out>         "line" : 7,
out>         "column" : 30,
out>         "count" : 20
out>       } ],
out>       "stops" : [ ],
out>       "sent" : {
out>         "messages" : 203,
out>         "bytes" : 203
out>       },
out>       "wakes" : [ {
out>         "environment" : 9,
out>         "count" : 203
out>       } ],
out>       "posts" : [ {
out>         "event" : 2,
out>         "count" : 203,
out>         "last" : 18446744073709551413
out>       } ],
out>       "more" : 0,
out>       "charged" : 0,
out>       "memory" : {
out>         "few" : [ 0, 0, -1 ],
out>         "on" : true,
out>         "most" : 18446744073709551413
out>       }
out>     }
out>   }, {
out>     "name" : "chance",
out>     "packets" : 609,
out>     "bytes" : 7905,
out>     "traps" : 0,
out>     "spent" : 0,
out>     "longer" : 0,
out>     "handler" : {
out>       "ends" : {
out>         "pass" : 609
out>       },
out>       "aborts" : [ ],
out>       "stops" : [ ],
out>       "sent" : {
out>         "messages" : 0,
out>         "bytes" : 0
out>       },
out>       "wakes" : [ ],
out>       "posts" : [ ],
out>       "more" : 0,
out>       "charged" : 0,
out>       "memory" : {
out>         "last" : 14446458486214834829,
out>         "when" : 1795234403136222000
out>       }
out>     }
out>   } ]
out> }
