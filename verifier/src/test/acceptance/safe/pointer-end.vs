# an array of n words with a cursor and its end, 4 + n * 4: while (p != end) p += 4
# run 0002_0000_00000001_00000002 => 3
# run 0003_0000_00000001_00000002 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bltui   r1, 4, done
        ldusi   r2, packet[0]
        lshui   r2, r2, 2
        addui   r2, r2, 4               # end
        bgtu    r2, r1, done
        setu    r3, 4                   # p
next:
        bequ    r3, r2, done
        ldui    r4, packet[r3+0]
        xoru    r5, r5, r4
        addui   r3, r3, 4
        j       next
done:
        retu    r5
