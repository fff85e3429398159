# checks that a program lacks are put in, and it is verified again; what cannot be checked by instructions is refused
--- command
instrument typo.vs
instrument --policy strict.policy short.vs
instrument short.vs
instrument --policy lenient.policy short.vs
instrument --policy lenient.policy until.vs
instrument --policy lenient.policy --mask table.vs
instrument --policy lenient.policy until.vs -o safe.vco
verify --policy lenient.policy safe.vco
run --policy lenient.policy until.vs safe.vco --pcap examples/captures/links.pcapng
instrument --policy lenient.policy calls.vs
run declines.vs --pcap examples/captures/links.pcapng
instrument --policy poor.policy plain.vs
instrument --policy lenient.policy entered.vs
instrument short.vs -o short.txt
--- file typo.vs
.region packet
        beqqi   r1, 0, x
--- file strict.policy
unproved refuse
--- file lenient.policy
unproved check
fuel     100000
--- file short.vs
.region packet
        ldusi   r1, packet[60]
        retu    r1
--- file until.vs
.region packet
        setl    r1, -1
next:
        addui   r1, r1, 1
        lduci   r2, packet[r1+0]
        bneui   r2, 0xff, next
        retui   1
--- file poor.policy
unproved check
fuel 2
--- file plain.vs
        setl    r1, 1
        setl    r1, 2
        retl    r1
--- file declines.vs
.region packet
.import abort (i)
        len     r1, packet
        bltli   r1, 100, small
        retli   1
small:
        hcall   abort(r0)
        retli   1
--- file table.vs
.region packet
.region state 64
        bltui   r0, 1, on
on:
        len     r1, packet
        ldusi   r2, state[r1+2]
        lduci   r3, state[r1+0]
        addui   r3, r3, 1
        stuci   r3, state[r1+0]
        retu    r2
--- file calls.vs
.region packet
.function main () l
        insideuci packet[0]
        lduci   r1, packet[0]
        callrl  r2, r1()
        retl    r2
.function f () l
        retl    r0
--- file entered.vs
.region packet
        len     r1, packet
        beqli   r1, 7, middle
head:
        addli   r1, r1, 3
middle:
        bneli   r1, 60, head
        retl    r1
--- result
status 2
err> typo.vs:2:9: error[A0002]: instruction must be one of the table  found=beqqi
err>             beqqi   r1, 0, x
err>             ^^^^^
err> help: did you mean beqi
status 1
err> short.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=60 width=2 length=[0,2147483647]
err>             ldusi   r1, packet[60]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 62 before it suffices
status 0
out> .region packet
out>         insideusi packet[60]
out>         ldusi   r1, packet[60]
out>         retu    r1
err> short.vs: 2 -> 3 instructions: 1 check fuel<=3
status 0
out> .region packet
out>         insideusi packet[60]
out>         ldusi   r1, packet[60]
out>         retu    r1
err> short.vs: 2 -> 3 instructions: 1 check fuel<=3
status 0
out> .region packet
out>         setl    r1, -1
out> L1:
out>         fueli   5
out>         addui   r1, r1, 1
out>         insideuci packet[r1+0]
out>         lduci   r2, packet[r1+0]
out>         bneui   r2, 255, L1
out>         retui   1
err> until.vs: 5 -> 7 instructions: 1 check, 1 charge fuel=metered
status 0
out> .region packet
out> .region state 64
out>         bltui   r0, 1, L1
out> L1:
out>         len     r1, packet
out>         addli   r4, r1, 2
out>         andli   r4, r4, 63
out>         subli   r5, r4, 62
out>         cmvgtli r4, r5, 62
out>         ldusi   r2, state[r4+0]
out>         addli   r6, r1, 0
out>         andli   r6, r6, 63
out>         lduci   r3, state[r6+0]
out>         addui   r3, r3, 1
out>         addli   r7, r1, 0
out>         andli   r7, r7, 63
out>         stuci   r3, state[r7+0]
out>         retu    r2
err> table.vs: 7 -> 15 instructions: 3 masks fuel<=15
status 0
err> until.vs: 5 -> 7 instructions: 1 check, 1 charge fuel=metered
status 0
out> safe.vco: accepted  instructions=7 proved=17 fuel=metered
status 0
out> filter           packets    share            bytes
out> until                363   33.8 %           86,426
out> safe                 363   33.8 %           86,426
out> all packets        1,074  100.0 %          197,466
out> until failed a check on 711 packets
out> safe failed a check on 711 packets
err> until.vs:5:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[0,4294967295] width=1 length=[0,2147483647]
err>             lduci   r2, packet[r1+0]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r1 is [0,4294967295] by what is known since pc 1: addui   r1, r1, 1
err> until.vs:6:9: warning[V1002]: loop must be shown to end  head=1 pc=3
err>             bneui   r2, 0xff, next
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 1: addui   r1, r1, 1
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
status 1
err> calls.vs:5:9: error[S0001]: calls must be known, and not recursive, for the rest to be checked by instructions  obligation=DEPTH
err>             callrl  r2, r1()
err>             ^^^^^^^^^^^^^^^^
status 0
out> filter           packets    share            bytes
out> declines             537   50.0 %          155,707
out> all packets        1,074  100.0 %          197,466
status 1
err> plain.vs: error[S0004]: program with its checks must be proved
err> plain.vs: error[V1011]: run must end within the most fuel that the policy grants  fuel=3 max=2 packet=65535
err> help: shorter packets, by packet-bytes in the policy, or more fuel there may do
status 1
err> entered.vs:5:9: error[S0002]: loop without a bound must be entered only at its head, and a round of it cost less than 2^31, to be charged for  round=unknown
err>             addli   r1, r1, 3
err>             ^^^^^^^^^^^^^^^^^
status 2
err> short.txt: error[H0001]: command line must be of its form
err> help: name the output .vco for binary VCODE or .vs for assembly text
