# n bytes are copied, n being the larger of the length and 64 by a branch the wrong way round
# code V2103 at lduci r3, packet[r2+0]
# packet 0102
.region packet
.region scratch 64
.function main () u
        len     r1, packet
        bltui   r1, 64, small
        j       copy
small:
        setu    r1, 64
copy:
        bgtui   r1, 64, done
        setu    r2, 0
next:
        bgeu    r2, r1, done
        lduci   r3, packet[r2+0]
        stuci   r3, scratch[r2+0]
        addui   r2, r2, 1
        j       next
done:
        retu    r1
