# who obeys gives up pages to spare before those of a handler, and those before a ring; the kernel, too, takes those to spare first
--- file obey.scenario
kernel { pages 16; slices 1 of 1 ms; reserve 0; }
environment polite {
    claim "tcp" into ring of 2 pages, slots of 128;
    handler "keeps.ash" on "udp" with 2 pages;
    pages 2;
    when revoked obey;
}
environment stubborn {
    claim "icmp" into ring of 2 pages, slots of 128;
    pages 2;
    when revoked ignore;
}
at 1 ms revoke 2 pages of polite;
at 2 ms revoke 1 page of polite;
at 3 ms revoke 1 page of polite;
at 4 ms revoke 1 page of polite;
at 5 ms revoke 2 pages of stubborn;
at 6 ms revoke 1 page of stubborn;
run 7 ms;
--- file keeps.ash
user seen : u32;
message { seen += 1; consume; }
--- command
kernel obey.scenario --timeline
--- result
status 0
out> 0.000 ms  polite    created
out> 0.000 ms  polite    bound        claim "tcp"
out> 0.000 ms  polite    allocated    page 0
out> 0.000 ms  polite    allocated    page 1
out> 0.000 ms  polite    bound        claim "udp"
out> 0.000 ms  polite    allocated    page 2
out> 0.000 ms  polite    allocated    page 3
out> 0.000 ms  polite    bound        handler keeps to "udp"
out> 0.000 ms  polite    allocated    page 4
out> 0.000 ms  polite    allocated    page 5
out> 0.000 ms  stubborn  created
out> 0.000 ms  stubborn  bound        claim "icmp"
out> 0.000 ms  stubborn  allocated    page 6
out> 0.000 ms  stubborn  allocated    page 7
out> 0.000 ms  stubborn  allocated    page 8
out> 0.000 ms  stubborn  allocated    page 9
out> 1.000 ms  polite    asked        2 pages within 50 us
out> 1.000 ms  polite    freed        page 5
out> 1.000 ms  polite    freed        page 4
out> 1.000 ms  polite    complied     2 pages
out> 2.000 ms  polite    asked        1 page within 50 us
out> 2.000 ms  polite    broken       handler of "udp"
out> 2.000 ms  polite    freed        page 3
out> 2.000 ms  polite    complied     1 page
out> 3.000 ms  polite    asked        1 page within 50 us
out> 3.000 ms  polite    freed        page 2
out> 3.000 ms  polite    complied     1 page
out> 4.000 ms  polite    asked        1 page within 50 us
out> 4.000 ms  polite    broken       ring at page 0
out> 4.000 ms  polite    freed        page 1
out> 4.000 ms  polite    complied     1 page
out> 5.000 ms  stubborn  asked        2 pages within 50 us
out> 5.050 ms  stubborn  repossessed  page 9
out> 5.050 ms  stubborn  repossessed  page 8
out> 6.000 ms  stubborn  asked        1 page within 50 us
out> 6.050 ms  stubborn  broken       ring at page 6
out> 6.050 ms  stubborn  repossessed  page 7
out>
out> environment  slices  forfeits  pages  asked  taken  saved  interrupts  untold
out> polite            0         0      1      5      0      0           0       0
out> stubborn          0         0      1      3      3      0           0       0
out>
out> packets of   packets  bytes  handled  queued  read  lost  ignored
out> polite             0      0        0       0     0     0        0
out> stubborn           0      0        0       0     0     0        0
out> nobody             0
out> all packets        0      0        0       0           0        0
out>
out> claim           packets  fuel  sent  forbidden  runs of its handler
out> polite: tcp           0     0     0          0
out> polite: udp           0     0     0          0
out> stubborn: icmp        0     0     0          0
out>
out> handler    of               from        to  keeps
out> keeps.ash  polite: udp  0.000 ms  2.000 ms
out>
out> over at 7.000 ms
