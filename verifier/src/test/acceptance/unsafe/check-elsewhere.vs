# checks an offset of one region, and loads from another
# code V2103 at lduci r2, packet[r1+0]
# packet -
.region packet
.region state 4
.function main () u
        seti    r1, 0
        insideuci state[r1+0]
        lduci   r2, packet[r1+0]
        retu    r2
