# constants are read where they are, and never written; the policy may grant fewer of them, or none
--- assembly store
.region data
.data u 1, 2
        stuci   r0, data[0]
        retui   0
--- verify store
program.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  write=data
            stuci   r0, data[0]
            ^^^^^^^^^^^^^^^^^^^
program.vs:3:9: error[V2102]: store must be to a region that is declared writable  region=data
            stuci   r0, data[0]
            ^^^^^^^^^^^^^^^^^^^
--- assembly outside
.region data
.data uc 1, 2, 3, 4, 5
        ldui    r1, data[2]
        retu    r1
--- verify outside
program.vs:3:9: error[V2103]: load or store must stay inside its region  region=data offset=2 width=4 length=5
            ldui    r1, data[2]
            ^^^^^^^^^^^^^^^^^^^
--- assembly masked
.region packet
.region data
.data uc 1, 2, 3, 4, 5
        len     r1, packet
        andui   r1, r1, 7
        lduci   r2, data[r1+0]
        retu    r2
--- verify masked
program.vs:6:9: error[V2103]: load or store must stay inside its region  region=data offset=[0,7] width=1 length=5
            lduci   r2, data[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^
note: r1 is [0,7] by what is known since pc 1: andui   r1, r1, 7
help: a check r1 <= 4 before it suffices
--- policy few
region data read 4
--- assembly few
.region data
.data uc 1, 2, 3, 4, 5
        lduci   r1, data[0]
        retu    r1
--- verify few
program.vco: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=data bytes=5 max=4
--- policy none
region data none
--- assembly none
.region data
.data uc 1
        lduci   r1, data[0]
        retu    r1
--- verify none
program.vco: error[V3003]: region must be granted by the policy, as large and for what it is used for  region=data bytes=1 max=0
program.vs:3:9: error[V3003]: region must be granted by the policy, as large and for what it is used for  read=data
            lduci   r1, data[0]
            ^^^^^^^^^^^^^^^^^^^
