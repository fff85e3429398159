# what a wakeup predicate may not do is said before it is sent: it writes nothing, reads its words alone, and is proved to the last access
--- file good.vs
.region user 16
        lduli   r1, user[0]
        lduli   r2, user[8]
        bltul   r1, r2, early
        retli   7
early:
        retli   0
--- file writes.vs
.region user 8
        setl    r1, 1
        stuli   r1, user[0]
        retli   1
--- file keeps.vs
.region state 8
        lduli   r1, state[0]
        retl    r1
--- file clock.vs
.import now () ul
        hcallul r1, now()
        retul   r1
--- file outside.vs
.region user 8
        lduli   r1, user[0]
        lduli   r2, user[r1+0]
        retl    r2
--- file greedy.vs
.region user 520
        lduli   r1, user[512]
        retl    r1
--- file long.vs
.region user 8
        setl    r2, 0
again:
        addli   r2, r2, 1
        bltli   r2, 1000, again
        retli   1
--- file endless.vs
.region user 8
again:
        lduli   r1, user[0]
        beqli   r1, 0, again
        retli   1
--- command
verify --policy wakeup good.vs
verify --policy wakeup --no-witness writes.vs keeps.vs clock.vs outside.vs greedy.vs long.vs endless.vs
--- result
status 0
out> good.vs: accepted  instructions=5 proved=13 fuel<=4
status 1
out> writes.vs: rejected
out> keeps.vs: rejected
out> clock.vs: rejected
out> outside.vs: rejected
out> greedy.vs: rejected
out> long.vs: rejected
out> endless.vs: rejected
err> writes.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=user
err>             stuli   r1, user[0]
err>             ^^^^^^^^^^^^^^^^^^^
err> keeps.vs: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=state bytes=8 max=0
err> keeps.vs:2:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=state
err>             lduli   r1, state[0]
err>             ^^^^^^^^^^^^^^^^^^^^
err> clock.vs:2:9: error[V3004]: host call must be allowed by the policy, with this signature  function=now() ul
err>             hcallul r1, now()
err>             ^^^^^^^^^^^^^^^^^
err> outside.vs:3:9: error[V2103]: load or store must stay inside its region  region=user offset=[-9223372036854775808,9223372036854775807] width=8 length=[8,2147483647]
err>             lduli   r2, user[r1+0]
err>             ^^^^^^^^^^^^^^^^^^^^^^
err> note: r1 is [-9223372036854775808,9223372036854775807] by what is known since pc 0: lduli   r1, user[0]
err> greedy.vs: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=user bytes=520 max=512
err> long.vs:4:9: error[V1011]: run must end within the most fuel that the policy grants  fuel=2002 max=1000 packet=0
err>             addli   r2, r2, 1
err>             ^^^^^^^^^^^^^^^^^
err> note: the loop entered at pc 1: addli   r2, r2, 1 goes round at most 999 times each time it is entered
err> help: shorter packets, by packet-bytes in the policy, or more fuel there may do
err> endless.vs:4:9: error[V1002]: loop must be shown to end  head=0 pc=1
err>             beqli   r1, 0, again
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 0: lduli   r1, user[0]
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
