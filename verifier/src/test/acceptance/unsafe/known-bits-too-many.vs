# an index of (x & 0xf0) | 7 into a table made for (x & 0xf0) | 3
# code V2103 at lduci r3, state[r2+0]
# packet ff
.region packet
.region state 244
.function main () u
        len     r1, packet
        bequi   r1, 0, none
        lduci   r2, packet[0]
        andui   r2, r2, 0xf0
        orui    r2, r2, 7
        lduci   r3, state[r2+0]
        retu    r3
none:
        retui   0
