# end - p >= 4 where p may have gone past the end, so that the difference wraps
# code V2103 at ldui r6, packet[r2+0]
# packet 00000001_09
.region packet
.function main () u
        len     r1, packet
        setu    r2, 4
        bltui   r1, 5, none
        lduci   r3, packet[4]
        addu    r2, r2, r3
        subu    r4, r1, r2
        bltui   r4, 4, none
        ldui    r6, packet[r2+0]
        retu    r6
none:
        retui   0
