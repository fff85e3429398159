# offset + 4 <= length in 32 bits, where the sum may wrap to something small
# code V2103 at ldui r4, packet[r2+0]
# packet fffffffc
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        addui   r3, r2, 4
        bgtu    r3, r1, none
        ldui    r4, packet[r2+0]
        retu    r4
none:
        retui   0
