# behind a search the byte before the index is loaded, also when there was nothing to search
# code V2103 at lduci r5, packet[r2-1]
# packet -
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
next:
        bgeu    r2, r1, done
        lduci   r5, packet[r2+0]
        addui   r2, r2, 1
        bequi   r5, 0, next
done:
        lduci   r5, packet[r2-1]
        retu    r5
