# counts the bits of a 64-bit word by taking away the lowest: n &= n - 1
# run 8000000000000001 => 2
# run 00 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 8, done
        lduli   r2, packet[0]
next:
        bequli  r2, 0, done
        subuli  r4, r2, 1
        andul   r2, r2, r4
        addui   r3, r3, 1
        j       next
done:
        retu    r3
