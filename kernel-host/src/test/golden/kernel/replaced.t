# handlers that others have replaced are told of with what they kept, and the one that is replaced is the one that is there
--- file count.ash
state seen : u32;
state sizes : u32[4];
message { seen += 1; sizes[seen % 4] = u32(seen * 10); consume; }
--- file other.ash
needs post;
state seen : u64;
message { seen += 2; post(1, seen); consume; }
--- bytes two.pcap
d4c3b2a1 02000400 00000000 00000000 ffff0000 01000000
01000000 00000000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000007 00080000
01000000 10270000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000009 00080000
01000000 204e0000 2a000000 2a000000
  020000000001 020000000002 0800 4500001c 00000000 40110000 0a000001 0a000002 04000007 00080000
--- file replaced.scenario
device wire = capture "two.pcap";
environment web {
    handler "count.ash" on "udp port 7";
    handler "count.ash" on "udp port 9";
    when revoked obey;
}
at 15 ms replace handler "other.ash" of web with "count.ash";
at 5 ms replace handler "count.ash" of web with "other.ash";
at 12 ms replace handler "count.ash" of web with "other.ash";
at 25 ms revoke 1 claim of web;
at 26 ms destroy web;
at 27 ms replace handler "count.ash" of web with "other.ash";
--- file gone.scenario
environment web { handler "count.ash" on "udp port 7"; when revoked obey; }
at 1 ms revoke 1 claim of web;
at 2 ms replace handler of web with "other.ash";
--- command
kernel replaced.scenario
kernel replaced.scenario --json
kernel gone.scenario
--- result
status 1
out>  0.000 ms  web  created
out> 12.000 ms  web  refused    claim must be there [H0311]  handler=count.ash
out> 25.000 ms  web  asked      1 claim within 50 us
out> 25.000 ms  web  complied   1 claim
out> 26.000 ms  web  destroyed  as the scenario says
out> 27.000 ms  web  refused    environment must be there [H0305]  environment=web
out> 27.000 ms  web  untold     1 event: it is gone
out>
out> device  came  left  lost  doubled  overtook  other
out> wire       3     0     0        0         0      0
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> web               0         0      0      1      0      0           0       1  gone at 26.000 ms
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> web                3    126        3       0     0     0        0
out> nobody             0
out> all packets        3    126        3       0           0        0
out>
out> claim            packets  fuel  sent  forbidden  runs of its handler
out> web: udp port 7        2     0     0          0  consume 2
out> web: udp port 9        1     0     0          0  consume 1
out>
out> handler    of                    from         to  keeps
out> count.ash  web: udp port 7   0.000 ms   5.000 ms  seen = 1, sizes[1] = 10
out> count.ash  web: udp port 9   0.000 ms   5.000 ms
out> other.ash  web: udp port 7   5.000 ms  15.000 ms
out> other.ash  web: udp port 9   5.000 ms  15.000 ms  seen = 2
out> count.ash  web: udp port 7  15.000 ms  26.000 ms  seen = 1, sizes[1] = 10
out> count.ash  web: udp port 9  15.000 ms  25.000 ms
out>
out> over at 27.000 ms
err> replaced.scenario:9:10: error[H0311]: claim must be there  handler=count.ash
err>     at 12 ms replace handler "count.ash" of web with "other.ash";
err>              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 5 ms
err> replaced.scenario:12:10: error[H0305]: environment must be there  environment=web
err>     at 27 ms replace handler "count.ash" of web with "other.ash";
err>              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 26 ms
status 1
out> {
out>   "scenario" : "replaced.scenario",
out>   "nanos" : 27000000,
out>   "complete" : true,
out>   "events" : [ {
out>     "nanos" : 0,
out>     "name" : "web",
out>     "event" : "created",
out>     "detail" : ""
out>   }, {
out>     "nanos" : 12000000,
out>     "name" : "web",
out>     "event" : "refused",
out>     "detail" : "claim must be there [H0311]  handler=count.ash"
out>   }, {
out>     "nanos" : 25000000,
out>     "name" : "web",
out>     "event" : "asked",
out>     "detail" : "1 claim within 50 us"
out>   }, {
out>     "nanos" : 25000000,
out>     "name" : "web",
out>     "event" : "complied",
out>     "detail" : "1 claim"
out>   }, {
out>     "nanos" : 26000000,
out>     "name" : "web",
out>     "event" : "destroyed",
out>     "detail" : "as the scenario says"
out>   }, {
out>     "nanos" : 27000000,
out>     "name" : "web",
out>     "event" : "refused",
out>     "detail" : "environment must be there [H0305]  environment=web"
out>   }, {
out>     "nanos" : 27000000,
out>     "name" : "web",
out>     "event" : "untold",
out>     "detail" : "1 event: it is gone"
out>   } ],
out>   "more" : 0,
out>   "devices" : [ {
out>     "name" : "wire",
out>     "came" : 3,
out>     "left" : 0,
out>     "lost" : 0,
out>     "doubled" : 0,
out>     "overtook" : 0,
out>     "other" : 0,
out>     "failed" : false
out>   } ],
out>   "environments" : [ {
out>     "name" : "web",
out>     "slices" : 0,
out>     "forfeits" : 0,
out>     "pages" : 0,
out>     "asked" : 1,
out>     "taken" : 0,
out>     "saved" : 0,
out>     "interrupts" : 0,
out>     "untold" : 1,
out>     "called" : 0,
out>     "answered" : 0,
out>     "came" : 0,
out>     "read" : 0,
out>     "goneAtNanos" : 26000000,
out>     "packets" : 3,
out>     "bytes" : 126,
out>     "deliveries" : {
out>       "handled" : 3
out>     },
out>     "runs" : {
out>       "consume" : 3
out>     },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 1
out>   } ],
out>   "claims" : [ {
out>     "environment" : "web",
out>     "name" : "udp port 7",
out>     "isThere" : false,
out>     "packets" : 2,
out>     "bytes" : 84,
out>     "deliveries" : {
out>       "handled" : 2
out>     },
out>     "runs" : {
out>       "consume" : 2
out>     },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 0
out>   }, {
out>     "environment" : "web",
out>     "name" : "udp port 9",
out>     "isThere" : false,
out>     "packets" : 1,
out>     "bytes" : 42,
out>     "deliveries" : {
out>       "handled" : 1
out>     },
out>     "runs" : {
out>       "consume" : 1
out>     },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 1
out>   } ],
out>   "handlers" : [ {
out>     "environment" : "web",
out>     "claim" : "udp port 7",
out>     "handler" : "count.ash",
out>     "fromNanos" : 0,
out>     "toNanos" : 5000000,
out>     "keeps" : {
out>       "seen" : 1,
out>       "sizes[1]" : 10
out>     }
out>   }, {
out>     "environment" : "web",
out>     "claim" : "udp port 9",
out>     "handler" : "count.ash",
out>     "fromNanos" : 0,
out>     "toNanos" : 5000000,
out>     "keeps" : { }
out>   }, {
out>     "environment" : "web",
out>     "claim" : "udp port 7",
out>     "handler" : "other.ash",
out>     "fromNanos" : 5000000,
out>     "toNanos" : 15000000,
out>     "keeps" : { }
out>   }, {
out>     "environment" : "web",
out>     "claim" : "udp port 9",
out>     "handler" : "other.ash",
out>     "fromNanos" : 5000000,
out>     "toNanos" : 15000000,
out>     "keeps" : {
out>       "seen" : 2
out>     }
out>   }, {
out>     "environment" : "web",
out>     "claim" : "udp port 7",
out>     "handler" : "count.ash",
out>     "fromNanos" : 15000000,
out>     "toNanos" : 26000000,
out>     "keeps" : {
out>       "seen" : 1,
out>       "sizes[1]" : 10
out>     }
out>   }, {
out>     "environment" : "web",
out>     "claim" : "udp port 9",
out>     "handler" : "count.ash",
out>     "fromNanos" : 15000000,
out>     "toNanos" : 25000000,
out>     "keeps" : { }
out>   } ],
out>   "all" : {
out>     "packets" : 3,
out>     "bytes" : 126,
out>     "deliveries" : {
out>       "handled" : 3
out>     },
out>     "runs" : {
out>       "consume" : 3
out>     },
out>     "fuel" : 0,
out>     "sent" : 0,
out>     "sentBytes" : 0,
out>     "forbidden" : 0,
out>     "unsent" : 0,
out>     "wakes" : 0,
out>     "refusedWakes" : 0,
out>     "posts" : 1
out>   },
out>   "refused" : [ "replaced.scenario:9:10: error[H0311]: claim must be there  handler=count.ash", "replaced.scenario:12:10: error[H0305]: environment must be there  environment=web" ]
out> }
err> replaced.scenario:9:10: error[H0311]: claim must be there  handler=count.ash
err>     at 12 ms replace handler "count.ash" of web with "other.ash";
err>              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 5 ms
err> replaced.scenario:12:10: error[H0305]: environment must be there  environment=web
err>     at 27 ms replace handler "count.ash" of web with "other.ash";
err>              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 26 ms
status 1
out> 0.000 ms  web  created
out> 1.000 ms  web  asked     1 claim within 50 us
out> 1.000 ms  web  complied  1 claim
out> 2.000 ms  web  refused   claim must be there [H0311]  handler=count.ash
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> web               0         0      0      1      0      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> web                0      0        0       0     0     0        0
out> nobody             0
out> all packets        0      0        0       0           0        0
out>
out> claim            packets  fuel  sent  forbidden  runs of its handler
out> web: udp port 7        0     0     0          0
out>
out> handler    of                   from        to  keeps
out> count.ash  web: udp port 7  0.000 ms  1.000 ms
out>
out> over at 2.000 ms
err> gone.scenario:3:9: error[H0311]: claim must be there  handler=count.ash
err>     at 2 ms replace handler of web with "other.ash";
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: it is gone since 1 ms
