# the register that was checked is changed before it is used
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 1, L1
        lduci   r2, packet[0]
        addui   r3, r2, 1
        bgtu    r3, r1, L1
        addui   r2, r2, 1
        lduci   r4, packet[r2+0]
        retu    r4
L1:
        retui   0
--- verify
program.vs:8:9: error[V2103]: load or store must stay inside its region  region=packet offset=[1,256] width=1 length=[1,2147483647]
            lduci   r4, packet[r2+0]
            ^^^^^^^^^^^^^^^^^^^^^^^^
note: r2 is [1,256] by what is known since pc 2: lduci   r2, packet[0]
help: a check r2 + 1 <= length before it suffices
