# end - 4 as the bound of a loop is taken before the packet is known to have 4 bytes
# code V2103 at ldui r4, packet[r2+0]
# packet 0102
.region packet
.function main () u
        len     r1, packet
        subui   r1, r1, 4
        setu    r2, 0
        setu    r3, 0
next:
        bgtu    r2, r1, done
        ldui    r4, packet[r2+0]
        xoru    r3, r3, r4
        addui   r2, r2, 4
        j       next
done:
        retu    r3
