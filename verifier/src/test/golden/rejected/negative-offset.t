# a negative immediate
--- assembly
.region packet
        len     r1, packet
        lduci   r2, packet[-1]
        retu    r2
--- verify
program.vs:3:9: error[V2103]: load or store must stay inside its region  region=packet offset=-1 width=1 length=[0,2147483647]
            lduci   r2, packet[-1]
            ^^^^^^^^^^^^^^^^^^^^^^
