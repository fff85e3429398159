# a check that is a byte short
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 13, L1
        ldusi   r2, packet[12]
        retu    r2
L1:
        retui   0
--- verify
program.vs:4:9: error[V2103]: load or store must stay inside its region  region=packet offset=12 width=2 length=[13,2147483647]
            ldusi   r2, packet[12]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 14 before it suffices
