# adds bytes four at a time, as a compiler unrolls the loop, and then the last up to three
# run 010203040506 => 21
# run 0102 => 3
.region packet
.function main () u
        len     r1, packet
        andui   r2, r1, 0xfffffffc
        setu    r3, 0                   # i
        setu    r4, 0
        bequi   r2, 0, rest
four:
        lduci   r5, packet[r3+0]
        lduci   r6, packet[r3+1]
        lduci   r7, packet[r3+2]
        lduci   r8, packet[r3+3]
        addu    r5, r5, r6
        addu    r7, r7, r8
        addu    r5, r5, r7
        addu    r4, r4, r5
        addui   r3, r3, 4
        bneu    r3, r2, four
rest:
        bgeu    r3, r1, done
        lduci   r5, packet[r3+0]
        addu    r4, r4, r5
        addui   r3, r3, 1
        j       rest
done:
        retu    r4
