# the greatest common divisor by subtraction, with an operand that may be zero
# code V1002 at j next
# packet 0005_0000
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldusi   r2, packet[0]
        ldusi   r3, packet[2]
next:
        bequ    r2, r3, done
        bltu    r2, r3, second
        subu    r2, r2, r3
        j       again
second:
        subu    r3, r3, r2
again:
        j       next
done:
        retu    r2
none:
        retui   0
