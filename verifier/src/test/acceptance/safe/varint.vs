# decodes a number of 7 bits a byte, the lowest first, in at most 10 bytes
# run ac02 => 300
# run 7f => 127
# run ffffffff => 0
.region packet
.function main () ul
        len     r1, packet
        setu    r2, 0                   # p
        setul   r3, 0
        setu    r4, 0                   # shift
next:
        bgeu    r2, r1, none
        lduci   r5, packet[r2+0]
        addui   r2, r2, 1
        andui   r6, r5, 0x7f
        lshul   r6, r6, r4
        orul    r3, r3, r6
        bltui   r5, 0x80, done
        addui   r4, r4, 7
        bneui   r4, 70, next
none:
        retuli  0
done:
        retul   r3
