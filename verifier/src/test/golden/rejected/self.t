# a jump to itself
--- assembly
L1:
        j       L1
--- verify
program.vs:2:9: error[V1002]: loop must be shown to end  head=0 pc=0
            j       L1
            ^^^^^^^^^^
note: it is entered at pc 0: j       L1
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
