# a base near the smallest long and an offset near the largest: their sum is small, but offset + width wraps
--- assembly
.region packet
        setl    r1, -9223372036854775807
        setl    r2, 9223372036854775807
        ldul    r3, packet[r1+r2]
        ldul    r4, packet[r2+r1]
        retul   r3
--- verify
program.vs:4:9: error[V2103]: load or store must stay inside its region  region=packet offset=0 width=8 length=[0,2147483647]
            ldul    r3, packet[r1+r2]
            ^^^^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 8 before it suffices
program.vs:5:9: error[V2103]: load or store must stay inside its region  region=packet offset=0 width=8 length=[0,2147483647]
            ldul    r4, packet[r2+r1]
            ^^^^^^^^^^^^^^^^^^^^^^^^^
help: a check length >= 8 before it suffices
