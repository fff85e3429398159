# units of type, length and value, counted by what remains: a value of four bytes is read, whose length was compared before
# run 0004_00000007 => 7
# run 0005_00000007 => 0
.region packet
.function main () u
        len     r1, packet      # rem
        setu    r2, 0           # off
        setu    r3, 0
next:
        bltui   r1, 2, done
        lduci   r5, packet[r2+0]
        lduci   r6, packet[r2+1]
        addui   r6, r6, 2
        bgtu    r6, r1, done
        bneui   r6, 6, skip
        ldui    r8, packet[r2+2]
        xoru    r3, r3, r8
skip:
        addu    r2, r2, r6
        subu    r1, r1, r6
        j       next
done:
        retu    r3
