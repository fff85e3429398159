# a method changes the memory that it is for, and has no other; a condition changes nothing that lasts
--- file add.vs
.region packet
.region user 8
        ldui    r1, packet[0]
        lduli   r2, user[0]
        addul   r2, r2, r1
        stuli   r2, user[0]
        retul   r2
--- file sends.vs
.region packet
.import send_packet (u, u)
        setu    r1, 0
        hcall   send_packet(r1, r1)
        retui   0
--- file keeps.vs
.region state 8
        setu    r1, 1
        stui    r1, state[0]
        retui   0
--- file grew.vs
.region user 8
.region state 8
        lduli   r1, user[0]
        lduli   r2, state[0]
        geul    r3, r1, r2
        retul   r3
--- file changes.vs
.region user 8
        setl    r1, 1
        stuli   r1, user[0]
        retli   1
--- file answers.vs
.region out 8
        setl    r1, 1
        stuli   r1, out[0]
        retli   1
--- command
verify --policy method add.vs
verify --policy method --no-witness sends.vs keeps.vs
verify --policy condition grew.vs
verify --policy condition --no-witness add.vs changes.vs answers.vs
--- result
status 0
out> add.vs: accepted with checks  instructions=5 proved=18 checked=1 fuel<=5
err> add.vs:3:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=4 length=[0,2147483647]
err>             ldui    r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 4 before it suffices
status 1
out> sends.vs: rejected
out> keeps.vs: rejected
err> sends.vs:4:9: error[V3004]: host call must be allowed by the policy, with this signature  function=send_packet(u, u)
err>             hcall   send_packet(r1, r1)
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^^^
err> keeps.vs: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=state bytes=8 max=0
err> keeps.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=state
err>             stui    r1, state[0]
err>             ^^^^^^^^^^^^^^^^^^^^
status 0
out> grew.vs: accepted  instructions=4 proved=13 fuel<=4
status 1
out> add.vs: rejected
out> changes.vs: rejected
out> answers.vs: rejected
err> add.vs:6:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=user
err>             stuli   r2, user[0]
err>             ^^^^^^^^^^^^^^^^^^^
err> changes.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=user
err>             stuli   r1, user[0]
err>             ^^^^^^^^^^^^^^^^^^^
err> answers.vs: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=out bytes=8 max=0
err> answers.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=out
err>             stuli   r1, out[0]
err>             ^^^^^^^^^^^^^^^^^^
