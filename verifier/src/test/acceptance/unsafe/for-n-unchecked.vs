# n is checked against the length, but the n bytes begin behind a header of 4
# code V2103 at lduci r6, packet[r4+4]
# packet 00050000_01
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bltui   r1, 4, done
        ldusi   r2, packet[0]
        bgtu    r2, r1, done
        setu    r4, 0
next:
        bgeu    r4, r2, done
        lduci   r6, packet[r4+4]
        addu    r5, r5, r6
        addui   r4, r4, 1
        j       next
done:
        retu    r5
