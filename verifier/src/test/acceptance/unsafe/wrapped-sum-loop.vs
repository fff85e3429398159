# a walk over blocks of 4 + l bytes, l having 32 bits: p + l wraps and the cursor goes back
# code V1002 at j next
# packet fffffffc
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        addui   r4, r2, 4
        bgtu    r4, r1, done
        ldui    r5, packet[r2+0]
        addu    r4, r4, r5
        bgtu    r4, r1, done
        addui   r3, r3, 1
        movu    r2, r4
        j       next
done:
        retu    r3
