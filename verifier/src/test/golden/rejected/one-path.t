# a check on one of two paths proves nothing after they meet
--- assembly
.region packet
        len     r1, packet
        beqii   r1, 77, L1
        bltui   r1, 14, L2
L1:
        ldusi   r2, packet[100]
        ldusi   r2, packet[12]
        retu    r2
L2:
        retui   0
--- verify
program.vs:6:9: error[V2103]: load or store must stay inside its region  region=packet offset=100 width=2 length=[14,2147483647]
            ldusi   r2, packet[100]
            ^^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 102 before it suffices
