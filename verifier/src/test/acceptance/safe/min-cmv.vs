# copies the first min(length, 64) bytes to scratch, the smaller found without a branch
# run 010203 => 3
# run 01 length=100 => 64
.region packet
.region scratch 64
.function main () u
        len     r1, packet
        setu    r2, 64
        ltui    r3, r1, 64
        cmvneu  r2, r3, r1              # n
        setu    r4, 0
next:
        bgeu    r4, r2, done
        lduci   r5, packet[r4+0]
        stuci   r5, scratch[r4+0]
        addui   r4, r4, 1
        j       next
done:
        retu    r2
