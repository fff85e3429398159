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
status 1
err> paid.vs: error[H0009]: program that is run must be known to end within the fuel that the policy grants, since nothing meters it
err> help: 'exocode verify' with the same policy shows why it is not
