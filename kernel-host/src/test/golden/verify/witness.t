# of what is refused, a run is shown that goes wrong, if one is found, and not if nobody asks
--- command
verify all.vs
verify --no-witness all.vs
verify safe.vs
verify many.vs
--- file all.vs
.region packet
.region state 16
        len     r1, packet
        bltui   r1, 20, end
        ldusi   r2, packet[12]
        bneui   r2, 0x800, end
        lduci   r3, packet[14]
        andui   r3, r3, 15
        ldui    r4, packet[r3+20]
        divu    r4, r4, r3
        addu    r4, r4, r5
again:
        addui   r4, r4, 2
        bneui   r4, 1, again
end:
        retui   0
--- file safe.vs
# no packet shows it: x * x is never 2 modulo 4
.region packet
        len     r1, packet
        mulul   r2, r1, r1
        andli   r2, r2, 3
        bneli   r2, 2, end
        lduci   r3, packet[r1+0]
end:
        retui   0
--- file many.vs
.region packet
        lduci   r1, packet[0]
        lduci   r1, packet[1]
        lduci   r1, packet[2]
        lduci   r1, packet[3]
        lduci   r1, packet[4]
        lduci   r1, packet[5]
        lduci   r1, packet[6]
        lduci   r1, packet[7]
        lduci   r1, packet[8]
        lduci   r1, packet[9]
        retui   0
--- result
status 1
out> all.vs: rejected
err> all.vs:9:9: error[V2103]: load or store must stay inside its region  region=packet offset=[20,35] width=4 length=[20,2147483647]
err>             ldui    r4, packet[r3+20]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r3 is [0,15] by what is known since pc 5: andui   r3, r3, 15
err> note: on a packet of 20 bytes, all 0 but [12]=0x08: BOUNDS at pc 6 after 6 instructions
err> help: a check r3 + 24 <= length before it suffices
err> all.vs:10:9: error[V2201]: divisor must not be zero  divisor=[0,15] type=u
err>             divu    r4, r4, r3
err>             ^^^^^^^^^^^^^^^^^^
err> note: on a packet of 24 bytes, all 0 but [12]=0x08: DIVISOR at pc 7 after 7 instructions
err> help: a branch that leaves if r3 = 0 before it suffices
err> all.vs:11:9: error[V2001]: register must be set before it is read, on every path  register=r5
err>             addu    r4, r4, r5
err>             ^^^^^^^^^^^^^^^^^^
err> note: on a packet of 30 bytes, all 0 but [12]=0x08 [14]=0x06: r5 not set at pc 8 after 8 instructions
err> all.vs:14:9: error[V1002]: loop must be shown to end  head=9 pc=10
err>             bneui   r4, 1, again
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 9: addui   r4, r4, 2
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> note: on a packet of 59 bytes, all 0 but [12]=0x08 [14]=0xff [49]=0x0e: not ended after 2000000 instructions, and still coming to pc 9
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
status 1
out> all.vs: rejected
err> all.vs:9:9: error[V2103]: load or store must stay inside its region  region=packet offset=[20,35] width=4 length=[20,2147483647]
err>             ldui    r4, packet[r3+20]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r3 is [0,15] by what is known since pc 5: andui   r3, r3, 15
err> help: a check r3 + 24 <= length before it suffices
err> all.vs:10:9: error[V2201]: divisor must not be zero  divisor=[0,15] type=u
err>             divu    r4, r4, r3
err>             ^^^^^^^^^^^^^^^^^^
err> help: a branch that leaves if r3 = 0 before it suffices
err> all.vs:11:9: error[V2001]: register must be set before it is read, on every path  register=r5
err>             addu    r4, r4, r5
err>             ^^^^^^^^^^^^^^^^^^
err> all.vs:14:9: error[V1002]: loop must be shown to end  head=9 pc=10
err>             bneui   r4, 1, again
err>             ^^^^^^^^^^^^^^^^^^^^
err> note: it is entered at pc 9: addui   r4, r4, 2
err> note: no register or length was found to move towards another by 1 or more in each round and not to pass it
err> help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
status 1
out> safe.vs: rejected
err> safe.vs:7:9: error[V2103]: load or store must stay inside its region  region=packet offset=[0,2147483647] width=1 length=[0,2147483647]
err>             lduci   r3, packet[r1+0]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^
err> note: no witness found
err> help: a check r1 + 1 <= length before it suffices
status 1
out> many.vs: rejected
err> many.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
err>             lduci   r1, packet[0]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions
err> help: a check length >= 1 before it suffices
err> many.vs:3:9: error[V2103]: load or store must stay inside its region  region=packet offset=1 width=1 length=[1,2147483647]
err>             lduci   r1, packet[1]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 1 byte, all 0: BOUNDS at pc 1 after 1 instruction
err> help: a check length >= 2 before it suffices
err> many.vs:4:9: error[V2103]: load or store must stay inside its region  region=packet offset=2 width=1 length=[2,2147483647]
err>             lduci   r1, packet[2]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 2 bytes, all 0: BOUNDS at pc 2 after 2 instructions
err> help: a check length >= 3 before it suffices
err> many.vs:5:9: error[V2103]: load or store must stay inside its region  region=packet offset=3 width=1 length=[3,2147483647]
err>             lduci   r1, packet[3]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 3 bytes, all 0: BOUNDS at pc 3 after 3 instructions
err> help: a check length >= 4 before it suffices
err> many.vs:6:9: error[V2103]: load or store must stay inside its region  region=packet offset=4 width=1 length=[4,2147483647]
err>             lduci   r1, packet[4]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 4 bytes, all 0: BOUNDS at pc 4 after 4 instructions
err> help: a check length >= 5 before it suffices
err> many.vs:7:9: error[V2103]: load or store must stay inside its region  region=packet offset=5 width=1 length=[5,2147483647]
err>             lduci   r1, packet[5]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 5 bytes, all 0: BOUNDS at pc 5 after 5 instructions
err> help: a check length >= 6 before it suffices
err> many.vs:8:9: error[V2103]: load or store must stay inside its region  region=packet offset=6 width=1 length=[6,2147483647]
err>             lduci   r1, packet[6]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 6 bytes, all 0: BOUNDS at pc 6 after 6 instructions
err> help: a check length >= 7 before it suffices
err> many.vs:9:9: error[V2103]: load or store must stay inside its region  region=packet offset=7 width=1 length=[7,2147483647]
err>             lduci   r1, packet[7]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 7 bytes, all 0: BOUNDS at pc 7 after 7 instructions
err> help: a check length >= 8 before it suffices
err> many.vs:10:9: error[V2103]: load or store must stay inside its region  region=packet offset=8 width=1 length=[8,2147483647]
err>             lduci   r1, packet[8]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 9 before it suffices
err> many.vs:11:9: error[V2103]: load or store must stay inside its region  region=packet offset=9 width=1 length=[9,2147483647]
err>             lduci   r1, packet[9]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 10 before it suffices
