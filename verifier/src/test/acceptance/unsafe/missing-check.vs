# the data offset of TCP is added to the checked place of TCP and not checked again
# code V2103 at lduci r6, packet[r5+0]
# packet 4500 length=40
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 20, none
        lduci   r2, packet[0]
        andui   r2, r2, 15
        bltui   r2, 5, none
        lshui   r2, r2, 2
        addui   r3, r2, 20
        bgtu    r3, r1, none
        lduci   r4, packet[r2+12]
        rshui   r4, r4, 4
        lshui   r4, r4, 2
        addui   r4, r4, 20
        addu    r5, r2, r4
        lduci   r6, packet[r5+0]
        retu    r6
none:
        retui   0
