# a loop that narrowing finds never entered has no measure, and is no trouble
--- assembly
.region packet
.function main () l
        retl    r0
.function f1 (i, l) ul
        setl    r3, -14
        setl    r4, 9223372036854775807
        setl    r5, 8
        setl    r6, 255
        len     r7, packet
        setl    r8, 0
        setu    r10, 1
        movu    r11, r4
L1:
        bgtu    r10, r11, L2
        movl    r6, r10
        ntohu   r2, r5
        addui   r10, r10, 1
        j       L1
L2:
        andui   r10, r3, 127
L3:
        bequi   r10, 0, L6
        movl    r6, r10
        setl    r13, 3
        movl    r14, r7
L4:
        bgtl    r13, r14, L5
        lduci   r4, packet[r13+2]
        addli   r13, r13, 0
        j       L4
L5:
        rshui   r10, r10, 3
        j       L3
L6:
        retul   r1
--- verify
program.vs:18:9: error[V1002]: loop must be shown to end  head=9 pc=13
            j       L1
            ^^^^^^^^^^
note: it is entered at pc 9: bgtu    r10, r11, L2
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
program.vs:28:9: error[V2103]: load or store must stay inside its region  region=packet offset=5 width=1 length=[3,2147483647]
            lduci   r4, packet[r13+2]
            ^^^^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 6 before it suffices
program.vs:30:9: error[V1002]: loop must be shown to end  head=19 pc=22
            j       L4
            ^^^^^^^^^^
note: it is entered at pc 19: bgtl    r13, r14, L5
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
program.vs:33:9: error[V1002]: loop must be shown to end  head=15 pc=24
            j       L3
            ^^^^^^^^^^
note: it is entered at pc 15: bequi   r10, 0, L6
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
