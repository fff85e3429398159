# a loop behind one that is never left is judged without a way into it
--- assembly
.function main () l
        setl    r6, 0
        setl    r8, 0
        setl    r10, 0
        setl    r12, 0
L1:
        bltui   r10, 0, L2
        addui   r8, r6, 12
        subui   r10, r10, 0xffffffff
        j       L1
L2:
        beqli   r10, 0, L3
        andl    r10, r10, r12
        j       L2
L3:
        retl    r0
--- verify
program.vs:10:9: error[V1002]: loop must be shown to end  head=4 pc=7
            j       L1
            ^^^^^^^^^^
note: it is entered at pc 4: bltui   r10, 0, L2
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
program.vs:14:9: error[V1002]: loop must be shown to end  head=8 pc=10
            j       L2
            ^^^^^^^^^^
note: it is entered at pc 8: beqli   r10, 0, L3
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
