# the greatest common divisor of two fields by Euclid's algorithm: the remainder gets smaller each time
# run 000c_0012 => 6
# run 0000_0005 => 5
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldusi   r2, packet[0]
        ldusi   r3, packet[2]
        j       cond
body:
        modu    r4, r2, r3
        movu    r2, r3
        movu    r3, r4
cond:
        bneui   r3, 0, body
        retu    r2
none:
        retui   0
