# for (i = 0; i < n && !found; i++): a flag ends the loop, and the index behind it is one too large
# run 00_09_00 => 9
# run 0000 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # i
        setu    r3, 0                   # found
next:
        ltu     r4, r2, r1
        bequi   r4, 0, done
        bneui   r3, 0, done
        lduci   r5, packet[r2+0]
        neui    r3, r5, 0
        addui   r2, r2, 1
        j       next
done:
        bequi   r3, 0, none
        lduci   r5, packet[r2-1]
        retu    r5
none:
        retui   0
