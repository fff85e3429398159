# folds the carries of a 32-bit sum until there are none: while (sum >> 16)
# run ffff_ffff => 0xffff
# run 0001_0002 => 3
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, none
        ldui    r2, packet[0]
        j       cond
body:
        andui   r2, r2, 0xffff
        addu    r2, r2, r3
cond:
        rshui   r3, r2, 16
        bneui   r3, 0, body
        retu    r2
none:
        retui   0
