# while (p != end) p += 2 jumps over an odd end and loads behind it
# code V2103 at ldusi r4, packet[r2+0]
# packet length=3
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bequ    r2, r1, done
        ldusi   r4, packet[r2+0]
        addu    r3, r3, r4
        addui   r2, r2, 2
        j       next
done:
        retu    r3
