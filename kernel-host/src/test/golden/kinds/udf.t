# what is not deterministic, and what would outlast a run, is refused; what can be checked is left to checks
--- file none.vs
.region packet
        retui   0
--- file counts.vs
# a byte says how many blocks of type 0 follow the block in the next word
.region packet
.region out 12
        ldui    r1, packet[0]
        bequi   r1, 0, nothing
        stui    r1, out[0]
        lduci   r2, packet[4]
        stui    r2, out[4]
        setu    r3, 0
        stui    r3, out[8]
        retui   1
nothing:
        retui   0
--- file trusts.vs
# believes what the metadata says of its own length
.region packet
.region out 12
        ldui    r1, packet[0]
        setu    r2, 0
next:
        bgeu    r2, r1, done
        lshui   r3, r2, 2
        addui   r3, r3, 4
        ldui    r4, packet[r3+0]
        addui   r2, r2, 1
        j       next
done:
        retu    r2
--- file time.vs
.region packet
.import now () ul
        hcallul r1, now()
        retul   r1
--- file chance.vs
.region packet
.import random () ul
        hcallul r1, random()
        retul   r1
--- file remembers.vs
.region packet
.region state 8
        lduli   r1, state[0]
        addul   r1, r1, r1
        retul   r1
--- file shares.vs
.region packet
.region user 8
        lduli   r1, user[0]
        retul   r1
--- file changes.vs
.region packet rw
        setu    r1, 0
        stui    r1, packet[0]
        retui   0
--- file unset.vs
.region packet
        retu    r9
--- file floats.vs
.region packet
        setd    r1, 1
        retui   0
--- command
verify --policy udf none.vs counts.vs trusts.vs
verify --policy udf --no-witness time.vs chance.vs remembers.vs shares.vs changes.vs unset.vs floats.vs
--- result
status 0
out> none.vs: accepted  instructions=1 proved=0 fuel<=1
out> counts.vs: accepted with checks  instructions=9 proved=30 checked=2 fuel<=9
out> trusts.vs: accepted with checks  instructions=9 proved=21 checked=2 fuel=metered
err> counts.vs:4:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=4 length=[0,2147483647]
err>             ldui    r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 4 before it suffices
err> counts.vs:7:9: warning[V2103]: load or store must stay inside its region  region=packet offset=4 width=1 length=[4,2147483647]
err>             lduci   r2, packet[4]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 5 before it suffices
err> trusts.vs:4:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=4 length=[0,2147483647]
err>             ldui    r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 4 before it suffices
err> trusts.vs:7:9: warning[V1011]: run must end within the most fuel that the policy grants  fuel=25769803779 max=100000 packet=4096
err>             bgeu    r2, r1, done
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: the loop entered at pc 2: bgeu    r2, r1, L2 goes round at most 4294967295 times each time it is entered
err> help: shorter packets, by packet-bytes in the policy, or more fuel there may do
err> trusts.vs:10:9: warning[V2103]: load or store must stay inside its region  region=packet offset=[0,4294967292] width=4 length=[4,2147483647]
err>             ldui    r4, packet[r3+0]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r3 is [0,4294967292] bits 0/ffffffff00000003 by what is known since pc 4: addui   r3, r3, 4
status 1
out> time.vs: rejected
out> chance.vs: rejected
out> remembers.vs: rejected
out> shares.vs: rejected
out> changes.vs: rejected
out> unset.vs: rejected
out> floats.vs: rejected
err> time.vs:3:9: error[V3004]: host call must be allowed by the policy, with this signature  function=now() ul
err>             hcallul r1, now()
err>             ^^^^^^^^^^^^^^^^^
err> chance.vs:3:9: error[V3004]: host call must be allowed by the policy, with this signature  function=random() ul
err>             hcallul r1, random()
err>             ^^^^^^^^^^^^^^^^^^^^
err> remembers.vs: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=state bytes=8 max=0
err> remembers.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=state
err>             lduli   r1, state[0]
err>             ^^^^^^^^^^^^^^^^^^^^
err> shares.vs: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=user bytes=8 max=0
err> shares.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=user
err>             lduli   r1, user[0]
err>             ^^^^^^^^^^^^^^^^^^^
err> changes.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=packet
err>             stui    r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> unset.vs:2:9: error[V2001]: register must be set before it is read, on every path  register=r9
err>             retu    r9
err>             ^^^^^^^^^^
err> floats.vs:2:9: error[V3001]: floating point must be allowed by the policy  instruction=setd
err>             setd    r1, 1
err>             ^^^^^^^^^^^^^
