# under a policy that checks what is not proved, each such thing is a warning, and the rest is proved
--- policy
unproved check
--- assembly memory
.region packet
        lduci   r1, packet[0]
        lduci   r2, packet[1]
        divu    r3, r1, r2
        lduci   r4, packet[1]
        retu    r3
--- verify memory
accepted fuel=5 proved={FALL_THROUGH=4, INITIALISED=5, REGION=3, GRANTED=3, BOUNDS=1}
program.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
            lduci   r1, packet[0]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 1 before it suffices
program.vs:3:9: warning[V2103]: load or store must stay inside its region  region=packet offset=1 width=1 length=[1,2147483647]
            lduci   r2, packet[1]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 2 before it suffices
program.vs:4:9: warning[V2201]: divisor must not be zero  divisor=[0,255] type=u
            divu    r3, r1, r2
            ^^^^^^^^^^^^^^^^^^
help: a branch that leaves if r2 = 0 before it suffices
--- assembly loop
.region packet
        ldui    r1, packet[0]
again:
        addui   r1, r1, 2
        bneui   r1, 0, again
        retu    r1
--- verify loop
accepted fuel=metered proved={TARGET=1, FALL_THROUGH=3, INITIALISED=4, REGION=1, GRANTED=1}
program.vs:2:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=4 length=[0,2147483647]
            ldui    r1, packet[0]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 4 before it suffices
program.vs:5:9: warning[V1002]: loop must be shown to end  head=1 pc=2
            bneui   r1, 0, again
            ^^^^^^^^^^^^^^^^^^^^
note: it is entered at pc 1: addui   r1, r1, 2
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
--- assembly dynamic
.region packet
.function main () l
        lduci   r1, packet[0]
        callrl  r2, r1()
        retl    r2
.function f () l
        retl    r0
--- verify dynamic
accepted fuel=metered proved={FALL_THROUGH=2, INITIALISED=4, REGION=1, GRANTED=1}
program.vs:3:9: warning[V2103]: load or store must stay inside its region  region=packet offset=0 width=1 length=[0,2147483647]
            lduci   r1, packet[0]
            ^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 1 before it suffices
program.vs:4:9: warning[V1009]: calls must not go deeper than a host allows  callee=any max=64
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
program.vs:4:9: warning[V1006]: dynamic call must be of one known function that takes these arguments and gives this result  callee=[0,255] arguments=0 result=l
            callrl  r2, r1()
            ^^^^^^^^^^^^^^^^
--- assembly hopeless
.region packet
.region state 8
        lduci   r1, state[8]
        divui   r2, r1, 0
        retu    r2
--- verify hopeless
program.vs:3:9: error[V2103]: load or store must stay inside its region  region=state offset=8 width=1 length=8
            lduci   r1, state[8]
            ^^^^^^^^^^^^^^^^^^^^
program.vs:4:9: error[V2201]: divisor must not be zero  divisor=0 type=u
            divui   r2, r1, 0
            ^^^^^^^^^^^^^^^^^
--- policy recursion
unproved check
recursion yes
--- assembly recursion
.function main () l
        calll   r1, main()
        retl    r0
--- verify recursion
accepted fuel=metered proved={FALL_THROUGH=1, INITIALISED=1, SIGNATURE=1}
program.vs:2:9: warning[V1009]: calls must not go deeper than a host allows  function=main callee=main
            calll   r1, main()
            ^^^^^^^^^^^^^^^^^^
--- policy floats
unproved refuse
floating-point yes
--- assembly floats
.region packet
        setd    r1, 1.5
        addd    r1, r1, r1
        divd    r2, r1, r0
        retd    r2
--- verify floats
accepted fuel=4 proved={FALL_THROUGH=3, INITIALISED=3, FLOATING=4}
--- assembly paid
.region packet
        len     r2, packet
        seti    r1, 0
again:
        fueli   3
        addui   r1, r1, 2
        bneu    r1, r2, again
        retu    r1
--- verify paid
accepted fuel=metered proved={TARGET=1, LOOP=1, FALL_THROUGH=5, INITIALISED=3, REGION=1, GRANTED=1}
--- assembly unpaid
.region packet
        len     r2, packet
        seti    r1, 0
again:
        bequi   r2, 7, free
        fueli   4
free:
        addui   r1, r1, 2
        bneu    r1, r2, again
        fueli   0
        fuel    r2
        retu    r1
--- verify unpaid
accepted fuel=metered proved={TARGET=2, FALL_THROUGH=8, INITIALISED=5, REGION=1, GRANTED=1}
program.vs:9:9: warning[V1002]: loop must be shown to end  head=2 pc=5
            bneu    r1, r2, again
            ^^^^^^^^^^^^^^^^^^^^^
note: it is entered at pc 2: bequi   r2, 7, L2
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
--- assembly cheap
.region packet
        len     r2, packet
        seti    r1, 0
again:
        fueli   2
        addui   r1, r1, 2
        bneu    r1, r2, again
        retu    r1
--- verify cheap
accepted fuel=metered proved={TARGET=1, FALL_THROUGH=5, INITIALISED=3, REGION=1, GRANTED=1}
program.vs:7:9: warning[V1002]: loop must be shown to end  head=2 pc=4
            bneu    r1, r2, again
            ^^^^^^^^^^^^^^^^^^^^^
note: it is entered at pc 2: fueli   2
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
--- assembly entered
.region packet
        len     r1, packet
head:
        beqli   r1, 1, m
        fueli   100
h2:
        beqli   r1, 1, x
        fueli   100
m:
        nop
        j       h2
x:
        j       head
--- verify entered
accepted fuel=metered proved={TARGET=4, FALL_THROUGH=6, INITIALISED=2, REGION=1, GRANTED=1}
program.vs:11:9: warning[V1002]: loop must be shown to end  head=3 pc=6
            j       h2
            ^^^^^^^^^^
note: it is entered at pc 3: beqli   r1, 1, L4
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
program.vs:13:9: warning[V1002]: loop must be shown to end  head=1 pc=7
            j       head
            ^^^^^^^^^^^^
note: it is entered at pc 1: beqli   r1, 1, L3
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
--- assembly beside
.region packet
        len     r5, packet
        setl    r1, 0
a:
        setl    r2, 0
b:
        addli   r2, r2, 1
        bltli   r2, 0x7fffffff, b
        addli   r1, r1, 1
        bltli   r1, 0x7fffffff, a
paid:
        fueli   9
        bltli   r5, 0, never
        beqli   r5, 77, paid
never:
        retl    r1
--- verify beside
accepted fuel=metered proved={TARGET=4, LOOP=3, FALL_THROUGH=10, INITIALISED=7, REGION=1, GRANTED=1}
program.vs:5:9: warning[V1011]: run must end within the most fuel that the policy grants  fuel=9223372034707292161 max=16777216 packet=65535
            setl    r2, 0
            ^^^^^^^^^^^^^
note: the loop entered at pc 2: setl    r2, 0 goes round at most 2147483646 times each time it is entered
note: the loop entered at pc 3: addli   r2, r2, 1 goes round at most 2147483646 times each time it is entered
help: shorter packets, by packet-bytes in the policy, or more fuel there may do
--- assembly long
paid:
        fueli   9
        setl    r2, 0
b:
        addli   r2, r2, 1
        bltli   r2, 0x7fffffff, b
        j       paid
--- verify long
accepted fuel=metered proved={TARGET=2, LOOP=1, FALL_THROUGH=4, INITIALISED=2}
program.vs:7:9: warning[V1002]: loop must be shown to end  head=0 pc=4
            j       paid
            ^^^^^^^^^^^^
note: it is entered at pc 0: fueli   9
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
--- assembly nested
.region packet
        len     r5, packet
a:
        fueli   10
        setl    r2, 0
b:
        fueli   4
        addli   r2, r2, 1
        bltl    r2, r5, b
        bneli   r5, 5, a
        retl    r2
--- verify nested
accepted fuel=metered proved={TARGET=2, LOOP=2, FALL_THROUGH=7, INITIALISED=4, REGION=1, GRANTED=1}
