# how many constants there are is known, so that a mask or a check by their number is enough, and steps of a search are
--- assembly masked
.region packet
.region data
.data us 1, 2, 3, 4
        len     r1, packet
        andui   r1, r1, 3
        lshui   r1, r1, 1
        ldusi   r2, data[r1+0]
        retu    r2
--- verify masked
accepted fuel=5 proved={FALL_THROUGH=4, INITIALISED=4, REGION=2, GRANTED=2, BOUNDS=1}
--- assembly length
.region packet
.region data
.data uc 1, 2, 3, 4, 5
        len     r1, packet
        len     r2, data
        bgeu    r1, r2, out
        lduci   r2, data[r1+0]
        retu    r2
out:
        retui   0
--- verify length
accepted fuel=5 proved={TARGET=1, FALL_THROUGH=4, INITIALISED=3, REGION=3, GRANTED=3, BOUNDS=1}
--- policy check
unproved check
--- assembly check
.region packet
.region data
.data uc 1, 2, 3, 4, 5
        len     r1, packet
        lduci   r2, data[r1+0]
        retu    r2
--- verify check
accepted fuel=3 proved={FALL_THROUGH=2, INITIALISED=2, REGION=2, GRANTED=2}
program.vs:5:9: warning[V2103]: load or store must stay inside its region  region=data offset=[0,2147483647] width=1 length=5
            lduci   r2, data[r1+0]
            ^^^^^^^^^^^^^^^^^^^^^^
help: a check r1 <= 4 before it suffices
