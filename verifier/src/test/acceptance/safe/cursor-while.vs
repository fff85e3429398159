# exclusive-or of the whole 32-bit words of the packet: while (p + 4 <= end), tested at the top
# run 00000001_00000002_ff => 3
# run 000001 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0
next:
        addui   r4, r2, 4
        bgtu    r4, r1, done
        ldui    r5, packet[r2+0]
        xoru    r3, r3, r5
        movu    r2, r4
        j       next
done:
        retu    r3
