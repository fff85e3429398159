# what a search finds is looked up one word further than the table goes for the last
# code V2103 at ldui r4, data[r5+4]
# packet ffffffff
.region packet
.region data
.data u 10, 20, 30, 40, 50, 60
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        addl    r3, r2, r0
        addli   r3, r3, 1               # the first that is above
        ldui    r4, data[8]
        subl    r4, r4, r3              # negative if the third is not above
        rshli   r4, r4, 63
        andli   r5, r4, 8
        ldui    r4, data[r5+8]
        subl    r4, r4, r3
        rshli   r4, r4, 63
        andli   r4, r4, 8
        addl    r5, r5, r4
        addli   r6, r5, 4
        ldui    r4, data[r6+0]
        subl    r4, r4, r3
        rshli   r4, r4, 63
        andli   r4, r4, 4
        addl    r5, r5, r4
        ldui    r4, data[r5+4]          # its end, were it a table of pairs
        bgtu    r4, r2, none
        retu    r4
none:
        retui   0
