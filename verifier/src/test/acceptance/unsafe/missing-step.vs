# a loop over bytes that goes on without a step at every zero byte
# code V1002 at j next
# packet 01_00
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        bequi   r4, 0, again
        addui   r2, r2, 1
again:
        j       next
done:
        retu    r3
