# an index that may be negative is compared as a signed number
# code V2103 at lduci r4, state[r2+0]
# packet 03_05
.region packet
.region state 64
.function main () u
        len     r1, packet
        bltui   r1, 2, none
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        subi    r2, r2, r3
        bgeii   r2, 64, none
        lduci   r4, state[r2+0]
        retu    r4
none:
        retui   0
