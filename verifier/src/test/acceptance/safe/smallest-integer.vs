# the smallest integer meets another where ways come together: it is as far from 0 as any
# run 00 => -9223372036854775808
# run 05 => 5
.region packet
.function main () l
        len     r5, packet
        setl    r1, -9223372036854775808
        bltui   r5, 1, done
        lduci   r2, packet[0]
        beqli   r2, 0, done
        movl    r1, r2
done:
        retl    r1
