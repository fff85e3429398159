# an index is checked and then grows before it is used
# code V2103 at lduci r3, state[r2+0]
# packet 3f
.region packet
.region state 64
.function main () u
        len     r1, packet
        bequi   r1, 0, none
        lduci   r2, packet[0]
        bgeui   r2, 64, none
        addui   r2, r2, 1
        lduci   r3, state[r2+0]
        retu    r3
none:
        retui   0
