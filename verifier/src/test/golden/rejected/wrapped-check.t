# the sum that is checked wraps at 32 bits, the offset that is used does not
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 4, L1
        ldui    r2, packet[0]
        addui   r3, r2, 4
        bgtu    r3, r1, L1
        ldui    r4, packet[r2+0]
        retu    r4
L1:
        retui   0
--- verify
program.vs:7:9: error[V2103]: load or store must stay inside its region  region=packet offset=[0,4294967295] width=4 length=[4,2147483647]
            ldui    r4, packet[r2+0]
            ^^^^^^^^^^^^^^^^^^^^^^^^
note: r2 is [0,4294967295] by what is known since pc 2: ldui    r2, packet[0]
