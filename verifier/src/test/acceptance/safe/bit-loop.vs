# counts the bits of a word by shifting it down until nothing is left
# run 80000001 => 2
# run 00000000 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 4, done
        ldui    r2, packet[0]
        j       cond
body:
        andui   r4, r2, 1
        addu    r3, r3, r4
        rshui   r2, r2, 1
cond:
        bneui   r2, 0, body
done:
        retu    r3
