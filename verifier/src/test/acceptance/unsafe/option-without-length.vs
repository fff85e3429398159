# the length byte of an option is read when only its kind is known to be there
# code V2103 at lduci r5, packet[r2+1]
# packet 01_01_02
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addui   r3, r2, 1
        bequi   r4, 1, step
        lduci   r5, packet[r2+1]
        bltui   r5, 2, done
        addu    r3, r2, r5
        bgtu    r3, r1, done
step:
        movu    r2, r3
        j       next
done:
        retu    r2
