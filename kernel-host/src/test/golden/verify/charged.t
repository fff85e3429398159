# what is proved before the charges are in and not after is checked
--- command
instrument --policy small.policy counted.vs
instrument --policy small.policy stepping.vs
instrument --policy small.policy nested.vs
--- file small.policy
unproved check
fuel 2000
packet-bytes 96
--- file counted.vs
.region packet rw
.region state 10

.function main () l
.local 8
        setl    r1, 60
        setl    r2, 8
        nop
        setl    r4, 255
        setl    r5, 2147483648
        setl    r6, 0
        len     r7, packet
        setl    r8, 0
        nop
        nop
        nop
        nop
        setl    r13, 0
        setl    r14, 0
        nop
        setl    r16, 0
        setl    r17, 0
        setl    r18, 0
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        movl    r10, r7
L1:
        bltui   r10, 3, L7
        nop
        movul   r14, r7
L2:
        bltuli  r14, 2, L6
        lduci   r6, packet[r13+0]
        setu    r16, 0
L3:
        addui   r18, r16, 2
        bgtu    r18, r7, L4
        lduci   r2, packet[r16+0]
        setu    r8, 4
        bgtu    r8, r7, L5
        andli   r17, r4, 15
        addu    r16, r16, r17
        nop
        j       L3
L4:
        len     r5, state
        adduli  r13, r13, 2
        subuli  r14, r14, 2
L5:
        j       L2
L6:
        setu    r8, 39
        nop
        subui   r10, r10, 3
        j       L1
L7:
        retl    r1
--- file stepping.vs
.region packet rw

.function main () l
.local 8
        setl    r1, 7
        nop
        setl    r3, 2147483647
        setl    r4, 256
        nop
        nop
        len     r7, packet
        nop
        nop
        setl    r10, 0
        nop
        nop
        setl    r13, 0
        nop
        nop
        setl    r16, 0
        setl    r17, 0
        nop
        nop
        movl    r11, r7
L1:
        nop
        nop
        addli   r15, r13, 3
        bgtl    r15, r7, L2
        lduci   r4, packet[r13+0]
        nop
        nop
L2:
        andli   r13, r7, 7
        nop
        nop
        nop
        nop
        addli   r10, r10, 1
        bltl    r10, r11, L1
        nop
        nop
        nop
        movu    r11, r0
L3:
        nop
        nop
L4:
        adduli  r15, r13, 1
        bgtul   r15, r7, L6
        lduci   r4, packet[r13+0]
        setl    r16, 0
        setl    r17, 8
L5:
        movl    r3, r16
        addli   r16, r16, 3
        bltl    r16, r17, L5
        adduli  r13, r13, 1
        j       L4
L6:
        bltl    r10, r11, L3
        retu    r1
--- file nested.vs
.region packet rw
.region user 4

.function main () l
.local 8
        nop
        setl    r2, -4
        setl    r3, 8
        setl    r4, 60
        setl    r5, 4294967296
        setl    r6, 65535
        len     r7, packet
        setl    r8, 0
        nop
        nop
        nop
        nop
        setl    r13, 0
        setl    r14, 0
        setl    r15, 0
        setl    r16, 0
        nop
        nop
        setl    r10, 3
        nop
        nop
        nop
        nop
L1:
        bltuli  r10, 3, L4
        movl    r4, r10
        setul   r13, 0
L2:
        adduli  r15, r13, 2
        bgtul   r15, r7, L3
        lduci   r3, packet[r13+0]
        addp    r2, r4, r3
        adduli  r13, r13, 2
        j       L2
L3:
        subuli  r10, r10, 3
        j       L1
L4:
        nop
        nop
L5:
        nop
        nop
        setl    r14, 14
        nop
        setl    r16, 8
L6:
        bltli   r16, 3, L7
        gtp     r5, r6, r2
        subli   r16, r16, 3
        j       L6
L7:
        anduli  r6, r5, 3
        nop
        ulduc   r5, user[r8+r6]
        addui   r10, r10, 3
        j       L5
        retl    r1
--- result
status 0
out> .region packet rw
out> .region state 10
out>
out> .function main () l
out> .local 8
out>         setl    r1, 60
out>         setl    r2, 8
out>         nop
out>         setl    r4, 255
out>         setl    r5, 2147483648
out>         setl    r6, 0
out>         len     r7, packet
out>         setl    r8, 0
out>         nop
out>         nop
out>         nop
out>         nop
out>         setl    r13, 0
out>         setl    r14, 0
out>         nop
out>         setl    r16, 0
out>         setl    r17, 0
out>         setl    r18, 0
out>         nop
out>         nop
out>         nop
out>         nop
out>         nop
out>         nop
out>         nop
out>         nop
out>         movl    r10, r7
out> L1:
out>         bltui   r10, 3, L7
out>         nop
out>         movul   r14, r7
out> L2:
out>         fueli   11
out>         bltuli  r14, 2, L6
out>         insideuci packet[r13+0]
out>         lduci   r6, packet[r13+0]
out>         setu    r16, 0
out> L3:
out>         fueli   10
out>         addui   r18, r16, 2
out>         bgtu    r18, r7, L4
out>         lduci   r2, packet[r16+0]
out>         setu    r8, 4
out>         bgtu    r8, r7, L5
out>         andli   r17, r4, 15
out>         addu    r16, r16, r17
out>         nop
out>         j       L3
out> L4:
out>         len     r5, state
out>         adduli  r13, r13, 2
out>         subuli  r14, r14, 2
out> L5:
out>         j       L2
out> L6:
out>         setu    r8, 39
out>         nop
out>         subui   r10, r10, 3
out>         j       L1
out> L7:
out>         retl    r1
err> counted.vs: 51 -> 54 instructions: 1 check, 2 charges fuel=metered
status 0
out> .region packet rw
out>
out> .function main () l
out> .local 8
out>         setl    r1, 7
out>         nop
out>         setl    r3, 2147483647
out>         setl    r4, 256
out>         nop
out>         nop
out>         len     r7, packet
out>         nop
out>         nop
out>         setl    r10, 0
out>         nop
out>         nop
out>         setl    r13, 0
out>         nop
out>         nop
out>         setl    r16, 0
out>         setl    r17, 0
out>         nop
out>         nop
out>         movl    r11, r7
out> L1:
out>         fueli   15
out>         nop
out>         nop
out>         addli   r15, r13, 3
out>         bgtl    r15, r7, L2
out>         lduci   r4, packet[r13+0]
out>         nop
out>         nop
out> L2:
out>         andli   r13, r7, 7
out>         nop
out>         nop
out>         nop
out>         nop
out>         addli   r10, r10, 1
out>         bltl    r10, r11, L1
out>         nop
out>         nop
out>         nop
out>         movu    r11, r0
out> L3:
out>         nop
out>         nop
out> L4:
out>         fueli   11
out>         adduli  r15, r13, 1
out>         bgtul   r15, r7, L6
out>         lduci   r4, packet[r13+0]
out>         setl    r16, 0
out>         setl    r17, 8
out> L5:
out>         fueli   4
out>         movl    r3, r16
out>         addli   r16, r16, 3
out>         bltl    r16, r17, L5
out>         adduli  r13, r13, 1
out>         j       L4
out> L6:
out>         bltl    r10, r11, L3
out>         retu    r1
err> stepping.vs: 52 -> 55 instructions: 3 charges fuel=metered
status 0
out> .region packet rw
out> .region user 4
out>
out> .function main () l
out> .local 8
out>         nop
out>         setl    r2, -4
out>         setl    r3, 8
out>         setl    r4, 60
out>         setl    r5, 4294967296
out>         setl    r6, 65535
out>         len     r7, packet
out>         setl    r8, 0
out>         nop
out>         nop
out>         nop
out>         nop
out>         setl    r13, 0
out>         setl    r14, 0
out>         setl    r15, 0
out>         setl    r16, 0
out>         nop
out>         nop
out>         setl    r10, 3
out>         nop
out>         nop
out>         nop
out>         nop
out> L1:
out>         bltuli  r10, 3, L4
out>         movl    r4, r10
out>         setul   r13, 0
out> L2:
out>         adduli  r15, r13, 2
out>         bgtul   r15, r7, L3
out>         lduci   r3, packet[r13+0]
out>         addp    r2, r4, r3
out>         adduli  r13, r13, 2
out>         j       L2
out> L3:
out>         subuli  r10, r10, 3
out>         j       L1
out> L4:
out>         nop
out>         nop
out> L5:
out>         fueli   12
out>         nop
out>         nop
out>         setl    r14, 14
out>         nop
out>         setl    r16, 8
out> L6:
out>         fueli   5
out>         bltli   r16, 3, L7
out>         gtp     r5, r6, r2
out>         subli   r16, r16, 3
out>         j       L6
out> L7:
out>         anduli  r6, r5, 3
out>         nop
out>         ulduc   r5, user[r8+r6]
out>         addui   r10, r10, 3
out>         j       L5
out>         retl    r1
err> nested.vs: 51 -> 53 instructions: 2 charges fuel=metered
