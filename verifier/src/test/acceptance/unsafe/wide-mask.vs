# a hash masked by 64 where 63 is meant, in a table of 64
# code V2103 at lduci r3, state[r2+0]
# packet 00000040
.region packet
.region state 64
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        andui   r2, r2, 64
        lduci   r3, state[r2+0]
        retu    r3
none:
        retui   0
