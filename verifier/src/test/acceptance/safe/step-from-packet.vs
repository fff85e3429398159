# walks blocks as long as their first byte says, which is at least one by an or: no zero step is possible
# run 00_02_00_01 => 2
# run 05 => 1
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        orui    r4, r4, 1
        addu    r2, r2, r4
        addui   r3, r3, 1
        j       next
done:
        retu    r3
