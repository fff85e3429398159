# an offset kept in state is checked, stored anew, and read again in place of the checked one
# code V2103 at lduci r4, packet[r3+0]
# packet 09
.region packet
.region state 4
.function main () u
        len     r1, packet
        ldui    r2, state[0]
        bgeu    r2, r1, none
        lduci   r3, packet[r2+0]
        stui    r3, state[0]
        ldui    r3, state[0]
        lduci   r4, packet[r3+0]
        retu    r4
none:
        retui   0
