# a signed offset may be negative although it is below the length
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 4, L1
        ldii    r2, packet[0]
        addli   r3, r2, 1
        bgtl    r3, r1, L1
        lduci   r4, packet[r2+0]
        retu    r4
L1:
        retui   0
--- verify
program.vs:7:9: error[V2103]: load or store must stay inside its region  region=packet offset=[-2147483648,2147483646] width=1 length=[4,2147483647]
            lduci   r4, packet[r2+0]
            ^^^^^^^^^^^^^^^^^^^^^^^^
note: r2 is [-2147483648,2147483646] by what is known since pc 2: ldii    r2, packet[0]
