# a function loads a word at an offset that both its callers have checked
# run 02_04_00000005_00000007 => 0x50005
# run 02_07_00000005_00000007 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 2, none
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        addui   r4, r2, 4
        bgtu    r4, r1, none
        addui   r4, r3, 4
        bgtu    r4, r1, none
        callu   r5, word(r2)
        callu   r6, word(r3)
        xoru    r5, r5, r6
        retu    r5
none:
        retui   0
.function word (u) u
        ldui    r2, packet[r1+0]
        retu    r2
