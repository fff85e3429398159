# options whose length is added to the cursor without a check that it is at least 2
# code V1002 at j next
# packet 0200
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        addui   r4, r2, 2
        bgtu    r4, r1, done
        lduci   r5, packet[r2+1]
        addui   r3, r3, 1
        addu    r2, r2, r5
        bgtu    r2, r1, done
        j       next
done:
        retu    r3
