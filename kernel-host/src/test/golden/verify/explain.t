# each instruction stands beside what is known before it; loops, functions and source lines are marked
--- command
verify --explain sum.vs calls.vs
--- file sum.vs
.region packet
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        addui   r2, r2, 1
        j       next
done:
        retu    r3
--- file calls.vs
.region packet
.region state 64
.import clock (l, ul) ul
.table T1 a, b, a
.file "calls.c"
.function main () l
.line 3
        setl    r1, 4
        calll   r2, peek(r1)
.line 4
        jt      r2, T1
        setl    r3, 1
.line 7
a:
        hcallul r3, clock(r1, r2)
b:
        setl    r3, 2
        retl    r3
        addl    r3, r3, r3
        retl    r3
.function peek (l) l
.line 20
        setl    r2, 8
outer:
        setl    r3, 8
inner:
        ldci    r4, state[r1+0]
        subli   r3, r3, 1
        bgtli   r3, 0, inner
        subli   r2, r2, 1
        bgtli   r2, 0, outer
        retl    r4
--- result
status 0
out> sum.vs: accepted  instructions=9 proved=20 fuel<=327683
out> .region packet
out>
out> .function main () l
out>     0  len     r1, packet          nothing is set
out>                                    proved: fall-through, region, granted
out>     1  setu    r2, 0               r1 = length
out>                                    proved: fall-through
out>     2  setu    r3, 0               r1 = length, r2 = 0
out>                                    proved: fall-through
out> L1:
out>        loop: head pc 3, depth 0, at most 65535 returns from pc 7: each time r1 - r2 falls
out>     3  | bgeu    r2, r1, L2        r1 = length, r2 in [0,2147483647], r3 in [0,4294967295],
out>                                    r2 <= length
out>                                    proved: target, fall-through, initialised
out>     4  | lduci   r4, packet[r2+0]  r1 = length, r2 in [0,2147483646], r3 in [0,4294967295],
out>                                    length in [1,2147483647], r2 + 1 <= length
out>                                    proved: fall-through, region, granted, initialised, bounds
out>     5  | addu    r3, r3, r4        r1 = length, r2 in [0,2147483646], r3 in [0,4294967295],
out>                                    r4 in [0,255], length in [1,2147483647], r2 + 1 <= length
out>                                    proved: fall-through, initialised
out>     6  | addui   r2, r2, 1         r1 = length, r2 in [0,2147483646], r3 in [0,4294967295],
out>                                    r4 in [0,255], length in [1,2147483647], r2 + 1 <= length
out>                                    proved: fall-through, initialised
out>     7  | j       L1                r1 = length, r2 in [1,2147483647], r3 in [0,4294967295],
out>                                    r4 in [0,255], length in [1,2147483647], r2 <= length
out>                                    proved: target, loop
out> L2:
out>     8  retu    r3                  r1 = length, r2 in [0,2147483647], r3 in [0,4294967295],
out>                                    length <= r2, r2 <= length
out>                                    proved: initialised
out>
out> calls.vs: accepted  instructions=17 proved=39 fuel<=243
out> .region packet
out> .region state 64
out> .import clock (l, ul) ul
out> .table T1 L1, L2, L1
out> .file "calls.c"
out>
out> .function main () l
out>        # calls.c:3
out>     0  setl    r1, 4               nothing is set
out>                                    proved: fall-through
out>     1  calll   r2, peek(r1)        r1 = 4
out>                                    proved: fall-through, signature, initialised, acyclic, depth
out>        # calls.c:4
out>     2  jt      r2, T1              r1 = 4, r2 is any
out>                                    proved: table, target, fall-through, initialised
out>     3  setl    r3, 1               r1 = 4, r2 in [-9223372036854775808,9223372036854775807] unsigned
out>                                    [3,18446744073709551615]
out>                                    proved: fall-through
out>        # calls.c:7
out> L1:
out>     4  hcallul r3, clock(r1, r2)   r1 = 4, r2 is any
out>                                    proved: fall-through, signature, allowed, initialised, arguments
out> L2:
out>     5  setl    r3, 2               r1 = 4, r2 is any
out>                                    proved: fall-through
out>     6  retl    r3                  r1 = 4, r2 is any, r3 = 2
out>                                    proved: initialised
out>     7  addl    r3, r3, r3          no run comes here
out>                                    proved: fall-through
out>     8  retl    r3                  no run comes here
out>
out> .function peek (l) l
out>        # calls.c:20
out>     9  setl    r2, 8               r1 = 4
out>                                    proved: fall-through
out> L3:
out>        loop: head pc 10, depth 0, at most 7 returns from pc 15: each time r2 falls
out>    10  | setl    r3, 8             r1 = 4, r2 in [1,8]
out>                                    proved: fall-through
out> L4:
out>        loop: head pc 11, depth 1, at most 7 returns from pc 13: each time r3 falls
out>    11  || ldci    r4, state[r1+0]  r1 = 4, r2 in [1,8], r3 in [1,8]
out>                                    proved: fall-through, region, granted, initialised, bounds
out>    12  || subli   r3, r3, 1        r1 = 4, r2 in [1,8], r3 in [1,8], r4 in [-128,127]
out>                                    proved: fall-through, initialised
out>    13  || bgtli   r3, 0, L4        r1 = 4, r2 in [1,8], r3 in [0,7], r4 in [-128,127]
out>                                    proved: target, fall-through, initialised, loop
out>    14  | subli   r2, r2, 1         r1 = 4, r2 in [1,8], r3 = 0, r4 in [-128,127]
out>                                    proved: fall-through, initialised
out>    15  | bgtli   r2, 0, L3         r1 = 4, r2 in [0,7], r3 = 0, r4 in [-128,127]
out>                                    proved: target, fall-through, initialised, loop
out>    16  retl    r4                  r1 = 4, r2 = 0, r3 = 0, r4 in [-128,127]
out>                                    proved: initialised
out>
