# adds 16 bits at a time up to an even end, tested at the bottom, in signed words
# run 000100020003 => 6
# run 000100 => 1
.region packet
.function main () u
        len     r1, packet
        andii   r2, r1, -2
        setl    r4, 0
        seti    r3, 0
        beqii   r2, 0, odd
pair:
        ldusi   r5, packet[r3+0]
        addl    r4, r4, r5
        addii   r3, r3, 2
        blti    r3, r2, pair
odd:
        retu    r4
