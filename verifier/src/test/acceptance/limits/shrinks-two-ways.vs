# a word loses its lowest one, or a third is taken of it when it has but one: more rounds than it has bits and ones
# run 8000000000000000 => 497
# run 00 => 0
# checked V1002 at bneuli r2, 0, next
.region packet
.function main () ul
        len     r1, packet
        setul   r3, 0
        bltui   r1, 8, done
        lduli   r2, packet[0]
        rshuli  r2, r2, 1
        bequli  r2, 0, done
next:
        addui   r3, r3, 1
        subuli  r4, r2, 1
        andul   r4, r2, r4
        bequli  r4, 0, third
        movul   r2, r4
        j       next
third:
        divuli  r2, r2, 3
        bneuli  r2, 0, next
done:
        retul   r3
