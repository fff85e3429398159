# behind a table the index is not known to be of it
--- assembly
.region packet
.region state 2
.table T1 L1, L1
        len     r1, packet
        jt      r1, T1
L1:
        lduci   r3, state[r1+0]
        retl    r3
--- verify
program.vs:7:9: error[V2103]: load or store must stay inside its region  region=state offset=[0,2147483647] width=1 length=2
            lduci   r3, state[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^^
help: a check r1 <= 1 before it suffices
