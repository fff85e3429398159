# a load without a check of the length
--- assembly
.region packet
        ldusi   r1, packet[12]
        retu    r1
--- verify
program.vs:2:9: error[V2103]: load or store must stay inside its region  region=packet offset=12 width=2 length=[0,2147483647]
            ldusi   r1, packet[12]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 14 before it suffices
