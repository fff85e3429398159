# adds every second byte: i += 2 while i < length, without a known number of steps
# run 0102030405 => 9
# run - => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        setu    r3, 0
next:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        addui   r2, r2, 2
        j       next
done:
        retu    r3
