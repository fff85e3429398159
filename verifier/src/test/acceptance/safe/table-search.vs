# finds the last of six sorted words that is not above the packet's first, without branches: each step is a constant or none
# run 00000000 => 0
# run 0000000a => 10
# run 00000013 => 10
# run 00000014 => 20
# run 0000003b => 50
# run ffffffff => 60
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
        ldui    r4, data[r5+4]
        subl    r4, r4, r3
        rshli   r4, r4, 63
        andli   r4, r4, 4
        addl    r5, r5, r4
        ldui    r4, data[r5+0]
        bgtu    r4, r2, none
        retu    r4
none:
        retui   0
