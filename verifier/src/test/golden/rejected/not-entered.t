# a loop behind one that is never left is judged without a way into it
--- assembly
.region state 8
.function main () l
        ldusi   r6, state[0]
        addui   r6, r6, 600
        setl    r12, 0
L0:
        setl    r10, 0
L1:
        bgeu    r10, r6, L2
        addui   r10, r10, 3
        andui   r10, r10, 511
        j       L1
L2:
        beqli   r10, 0, L3
        andl    r10, r10, r12
        j       L2
L3:
        addui   r12, r12, 1
        bltui   r12, 10, L0
        retl    r0
--- verify
program.vs:12:9: error[V1002]: loop must be shown to end  head=4 pc=7
            j       L1
            ^^^^^^^^^^
note: it is entered at pc 4: bgeu    r10, r6, L3
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
program.vs:16:9: error[V1002]: loop must be shown to end  head=8 pc=10
            j       L2
            ^^^^^^^^^^
note: it is entered at pc 8: beqli   r10, 0, L4
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
