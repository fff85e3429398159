# an unsigned comparison of longs does not bound a long as it is
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 8, L1
        ldli    r2, packet[0]
        bltuli  r2, 4, L2
        lduci   r4, packet[r2+0]
L2:
        retui   1
L1:
        retui   0
--- verify
program.vs:6:9: error[V2103]: load or store must stay inside its region  region=packet offset=[-9223372036854775808,9223372036854775807] width=1 length=[8,2147483647]
            lduci   r4, packet[r2+0]
            ^^^^^^^^^^^^^^^^^^^^^^^^
note: r2 is [-9223372036854775808,9223372036854775807] unsigned [4,18446744073709551615] by what is known since pc 2: ldli    r2, packet[0]
