# the check of a variable header covers one byte too few
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 15, L1
        lduci   r2, packet[14]
        andui   r2, r2, 15
        addui   r3, r2, 17
        bgtu    r3, r1, L1
        ldusi   r2, packet[r2+16]
        retu    r2
L1:
        retui   0
--- verify
program.vs:8:9: error[V2103]: load or store must stay inside its region  region=packet offset=[16,31] width=2 length=[17,2147483647]
            ldusi   r2, packet[r2+16]
            ^^^^^^^^^^^^^^^^^^^^^^^^^
note: r2 is [0,15] by what is known since pc 3: andui   r2, r2, 15
help: a check r2 + 18 <= length before it suffices
