# looks for the last byte 0x2f among n bytes behind a header of 2: while (n != 0) n--
# run 0004_2f002f00 => 2
# run 0002_0000 => 65535
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 2, none
        ldusi   r2, packet[0]           # n
        addui   r3, r2, 2
        bgtu    r3, r1, none
next:
        bequi   r2, 0, none
        subui   r2, r2, 1
        lduci   r4, packet[r2+2]
        bneui   r4, 0x2f, next
        retu    r2
none:
        retui   0xffff
