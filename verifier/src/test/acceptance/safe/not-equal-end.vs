# counts zero bytes: while (p != end), in steps of one
# run 0001000200 => 3
# run - => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0
next:
        bequ    r2, r1, done
        lduci   r4, packet[r2+0]
        addui   r2, r2, 1
        bneui   r4, 0, next
        addui   r3, r3, 1
        j       next
done:
        retu    r3
