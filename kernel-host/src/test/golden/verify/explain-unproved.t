# what a safe program does that is not understood is not proved; so is what no run was looked for that shows it, else it is refuted
--- command
verify --explain speeds.vs
verify --explain --no-witness wrong.vs
verify --explain wrong.vs
--- file speeds.vs
.region packet
        setu    r1, 0
        setu    r2, 0
next:
        bgeui   r1, 4, done
        len     r4, packet
        bltui   r4, 16, done
        lduc    r3, packet[r2+r0]
        addui   r1, r1, 1
        addui   r2, r2, 4
        j       next
done:
        retu    r1
--- file wrong.vs
.region packet
        lduci   r1, packet[3]
        retu    r1
--- result
status 1
out> speeds.vs: rejected
out> .region packet
out>
out> .function main () l
out>     0  setu    r1, 0                nothing is set
out>                                     proved: fall-through
out>     1  setu    r2, 0                r1 = 0
out>                                     proved: fall-through
out> L1:
out>        loop: head pc 2, depth 0, at most 4 returns from pc 8: each time -r1 falls
out>     2  | bgeui   r1, 4, L2          r1 in [0,4], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r1 <= length
out>                                     proved: target, fall-through, initialised
out>     3  | len     r4, packet         r1 in [0,3], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r1 <= length
out>                                     proved: fall-through, region, granted
out>     4  | bltui   r4, 16, L2         r1 in [0,3], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r4 = length, r1 <= length
out>                                     proved: target, fall-through, initialised
out>     5  | lduc    r3, packet[r2+r0]  r1 in [0,3], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r4 = length, length in [16,2147483647]
out>                                     proved: fall-through, region, granted, initialised
out>                                     not proved: bounds
out>     6  | addui   r1, r1, 1          r1 in [0,3], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r3 in [0,255], r4 = length, length in [16,2147483647]
out>                                     proved: fall-through, initialised
out>     7  | addui   r2, r2, 4          r1 in [1,4], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r3 in [0,255], r4 = length, length in [16,2147483647]
out>                                     proved: fall-through, initialised
out>     8  | j       L1                 r1 in [1,4], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r3 in [0,255], r4 = length, length in [16,2147483647]
out>                                     proved: target, loop
out> L2:
out>     9  retu    r1                   r1 in [0,4], r2 in [0,4294967292] bits 0/ffffffff00000003,
out>                                     r1 <= length
out>                                     proved: initialised
out>
err> speeds.vs:8:9: error[V2103]: load or store must stay inside its region  region=packet offset=[0,4294967292] width=1 length=[16,2147483647]
err>             lduc    r3, packet[r2+r0]
err>             ^^^^^^^^^^^^^^^^^^^^^^^^^
err> note: r2 is [0,4294967292] bits 0/ffffffff00000003 by what is known since pc 2: bgeui   r1, 4, L2
err> note: no witness found
status 1
out> wrong.vs: rejected
out> .region packet
out>
out> .function main () l
out>     0  lduci   r1, packet[3]  nothing is set
out>                               proved: fall-through, region, granted, initialised
out>                               not proved: bounds
out>     1  retu    r1             r1 in [0,255], length in [4,2147483647]
out>                               proved: initialised
out>
err> wrong.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=3 width=1 length=[0,2147483647]
err>             lduci   r1, packet[3]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> help: a check length >= 4 before it suffices
status 1
out> wrong.vs: rejected
out> .region packet
out>
out> .function main () l
out>     0  lduci   r1, packet[3]  nothing is set
out>                               proved: fall-through, region, granted, initialised
out>                               refuted: bounds
out>     1  retu    r1             r1 in [0,255], length in [4,2147483647]
out>                               proved: initialised
out>
err> wrong.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=3 width=1 length=[0,2147483647]
err>             lduci   r1, packet[3]
err>             ^^^^^^^^^^^^^^^^^^^^^
err> note: on a packet of 0 bytes: BOUNDS at pc 0 after 0 instructions
err> help: a check length >= 4 before it suffices
