# a number of 7 bits a byte is read for at most 10 bytes, but not at most as many as there are
# code V2103 at lduci r5, packet[r2+0]
# packet ac
.region packet
.function main () ul
        setu    r2, 0
        setul   r3, 0
        setu    r4, 0
next:
        lduci   r5, packet[r2+0]
        addui   r2, r2, 1
        andui   r6, r5, 0x7f
        lshul   r6, r6, r4
        orul    r3, r3, r6
        bltui   r5, 0x80, done
        addui   r4, r4, 7
        bneui   r4, 70, next
done:
        retul   r3
