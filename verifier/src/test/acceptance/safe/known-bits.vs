# a table of 244 entries indexed by (x & 0xf0) | 3: no comparison, only the bits that are known
# run 12 => 1
.region packet
.region state 244
        len     r1, packet
        bequi   r1, 0, none
        lduci   r2, packet[0]
        andui   r2, r2, 0xf0
        orui    r2, r2, 3
        lduci   r3, state[r2+0]
        addui   r3, r3, 1
        stuci   r3, state[r2+0]
        retu    r3
none:
        retui   0
