# a cursor loop over words checks p + 3 <= end
# code V2103 at ldui r5, packet[r2+0]
# packet length=3
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        addui   r4, r2, 3
        bgtu    r4, r1, done
        ldui    r5, packet[r2+0]
        xoru    r3, r3, r5
        addui   r2, r2, 4
        j       next
done:
        retu    r3
