# writes the decimal digits of a field to scratch, the last first: n /= 10 until it is 0, at most 10 times
# run 000004d2 => 4
# run ffffffff => 10
.region packet
.region scratch 10
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 4, done
        ldui    r2, packet[0]
digit:
        modui   r4, r2, 10
        addui   r4, r4, 0x30
        stuci   r4, scratch[r3+0]
        addui   r3, r3, 1
        divui   r2, r2, 10
        bequi   r2, 0, done
        bltui   r3, 10, digit
done:
        retu    r3
