# what is refuted is marked where it stands; of a program that is refused for its shape alone no states are known
--- command
verify --explain wrong.vs
verify --explain --no-witness shape.vs
verify --explain syntax.vs missing.vs
--- file wrong.vs
.region packet
        lduci   r1, packet[3]
        divu    r2, r1, r1
        addu    r3, r2, r4
again:
        addui   r1, r1, 2
        bneui   r1, 1, again
        j       done
        ldui    r1, packet[100]
done:
        retu    r3
--- file shape.vs
        stuci   r1, state[0]
        setd    r1, 1
        j       @77
--- file syntax.vs
        no such
--- result
status 1
out> wrong.vs: rejected
out> .region packet
out>
out> .function main () l
out>     0  lduci   r1, packet[3]    nothing is set
out>                                 proved: fall-through, region, granted, initialised
out>                                 refuted: bounds
out>     1  divu    r2, r1, r1       r1 in [0,255], length in [4,2147483647]
out>                                 proved: fall-through, initialised
out>                                 refuted: divisor
out>     2  addu    r3, r2, r4       r1 in [0,255], r2 in [0,255], length in [4,2147483647], r2 <= r1
out>                                 proved: fall-through
out>                                 refuted: initialised
out> L1:
out>        loop: head pc 3, depth 0, returns from pc 4: no bound is known
out>     3  | addui   r1, r1, 2      r1 in [0,4294967295], r2 in [0,255], r3 in [0,4294967295],
out>                                 r4 is any, length in [4,2147483647]
out>                                 proved: fall-through, initialised
out>     4  | bneui   r1, 1, L1      r1 in [0,4294967295], r2 in [0,255], r3 in [0,4294967295],
out>                                 r4 is any, length in [4,2147483647]
out>                                 proved: target, fall-through, initialised
out>                                 refuted: loop
out>     5  j       L2               r1 = 1, r2 in [0,255], r3 in [0,4294967295], r4 is any,
out>                                 length in [4,2147483647]
out>                                 proved: target
out>     6  ldui    r1, packet[100]  no run comes here
out>                                 proved: fall-through, region, granted
out> L2:
out>     7  retu    r3               r1 = 1, r2 in [0,255], r3 in [0,4294967295], r4 is any,
out>                                 length in [4,2147483647]
out>                                 proved: initialised
out>
err> wrong.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=3 width=1 length=[0,2147483647]
err>             lduci   r1, packet[3]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions
err> help: a check length >= 4 before it suffices
err> wrong.vs:3:9: error[V2201]: divisor must not be zero  divisor=[0,255] type=u
err>             divu    r2, r1, r1
err>             ^^^^^^^^^^^^^^^^^^
err> note: on a packet of 4 bytes, all 0: DIVISOR at pc 1 after 1 instruction
err> help: a branch that leaves if r1 = 0 before it suffices
err> wrong.vs:4:9: error[V2001]: register must be set before it is read, on every path  register=r4
err>             addu    r3, r2, r4
err>             ^^^^^^^^^^^^^^^^^^
err> note: on a packet of 4 bytes, all 0 but [3]=0xff: r4 not set at pc 2 after 2 instructions
err> wrong.vs:7:9: error[V1002]: loop must be shown to end  head=3 pc=4
err>             bneui   r1, 1, again
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 3: addui   r1, r1, 2
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> note: on a packet of 4 bytes, all 0 but [0]=0xff [1]=0xff [2]=0xff [3]=0xff: not ended after 2000000 instructions, and still coming to pc 3
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
status 1
out> shape.vs: rejected
out> # rejected before it was worked out what registers hold
out>
out> .function main () l
out>     0  stuci   r1, state[0]  proved: fall-through, granted, writable
out>                              refuted: region
out>     1  setd    r1, 1.0       proved: fall-through
out>                              refuted: floating
out>     2  j       @77           refuted: target
out>
err> shape.vs:1:9: error[V2101]: region must be declared by the program  region=state
err>             stuci   r1, state[0]
err>             ^^^^^^^^^^^^^^^^^^^^
err> shape.vs:2:9: error[V3001]: floating point must be allowed by the policy  instruction=setd
err>             setd    r1, 1
err>             ^^^^^^^^^^^^^
err> shape.vs:3:9: error[V1001]: control must stay inside its function  target=77 function=main instructions=[0,2]
err>             j       @77
err>             ^^^^^^^^^^^
status 2
out> syntax.vs: malformed
err> syntax.vs:1:9: error[A0002]: instruction must be one of the table  found=no
err>             no such
err>             ^^
err> missing.vs: error[H0002]: file must exist
