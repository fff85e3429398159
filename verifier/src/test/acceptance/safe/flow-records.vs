# adds up a field of records of 34 bytes as long as a whole one is left: end - p >= 34
# run 0000 length=16 => 0
# run 0000 length=67 => 0
.region packet
.function main () ul
        len     r1, packet
        setul   r2, 0                   # p
        setul   r3, 0
next:
        subul   r4, r1, r2
        bltuli  r4, 34, done
        ldui    r5, packet[r2+30]
        addul   r3, r3, r5
        adduli  r2, r2, 34
        j       next
done:
        retul   r3
