# length of a text that a zero byte or the end of the packet ends: while (p < end && *p != 0), in 64 bits
# run 616200 => 2
# run 6162 => 2
.region packet
.function main () l
        len     r1, packet
        setl    r2, 0
next:
        bgel    r2, r1, done
        ldci    r3, packet[r2+0]
        beqli   r3, 0, done
        addli   r2, r2, 1
        j       next
done:
        retl    r2
