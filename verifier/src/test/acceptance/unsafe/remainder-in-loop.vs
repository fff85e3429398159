# Euclid's algorithm tested at its end, so that the first remainder may be by zero
# code V2201 at modu r4, r2, r3
# packet 0005_0000
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldusi   r2, packet[0]
        ldusi   r3, packet[2]
body:
        modu    r4, r2, r3
        movu    r2, r3
        movu    r3, r4
        bneui   r3, 0, body
        retu    r2
none:
        retui   0
