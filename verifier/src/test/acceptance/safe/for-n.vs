# adds n bytes behind a header of 4, n being read from the packet and checked once: 4 + n <= length
# run 00030000_010203 => 6
# run 00040000_010203 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bltui   r1, 4, done
        ldusi   r2, packet[0]           # n
        addui   r3, r2, 4
        bgtu    r3, r1, done
        setu    r4, 0                   # i
next:
        bgeu    r4, r2, done
        lduci   r6, packet[r4+4]
        addu    r5, r5, r6
        addui   r4, r4, 1
        j       next
done:
        retu    r5
