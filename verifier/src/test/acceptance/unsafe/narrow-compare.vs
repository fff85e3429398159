# a 64-bit index is checked in 32 bits
# code V2103 at lduci r3, state[r2+0]
# packet 0000000100000000
.region packet
.region state 64
.function main () u
        len     r1, packet
        bltui   r1, 8, none
        lduli   r2, packet[0]
        bgeui   r2, 64, none
        lduci   r3, state[r2+0]
        retu    r3
none:
        retui   0
