# a loop that charges fuel in each round needs no other meter, but run gives it no fuel to end by
--- command
run --policy lenient.policy paid.vs --pcap examples/captures/exocode.pcap
--- file lenient.policy
unproved check
--- file paid.vs
.region packet
        len     r2, packet
        seti    r1, 0
again:
        fueli   3
        addui   r1, r1, 2
        bneu    r1, r2, again
        retu    r1
--- result
status 0
out> filter           packets    share            bytes
out> paid               3,608   76.6 %          799,682
out> all packets        4,713  100.0 %        1,019,607
out> paid ran out of fuel on 1,105 packets
