# the sum that is checked wraps at 64 bits
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 8, L1
        ldli    r2, packet[0]
        addli   r3, r2, 8
        bgtl    r3, r1, L1
        ldli    r4, packet[r2+0]
        retl    r4
L1:
        retui   0
--- verify
program.vs:7:9: error[V2103]: load or store must stay inside its region  region=packet offset=[-9223372036854775808,9223372036854775807] width=8 length=[8,2147483647]
            ldli    r4, packet[r2+0]
            ^^^^^^^^^^^^^^^^^^^^^^^^
note: r2 is [-9223372036854775808,9223372036854775807] by what is known since pc 2: ldli    r2, packet[0]
