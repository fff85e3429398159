# UDP destination port behind an IPv6 header and at most 8 extension headers
# run 000000000000_11_00 length=44 => 0
# run 60000000_0000_11_00_0000000000000000_0000000000000000_0000000000000000_0000000000000000_0000_0035_0000_0000 => 53
# run 60000000_0000_00_00_0000000000000000_0000000000000000_0000000000000000_0000000000000000_1100000000000000_0000_0035 length=56 => 53
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 40, none
        lduci   r2, packet[6]           # next header
        setu    r3, 40                  # p
        setu    r4, 0                   # headers seen
next:
        bequi   r2, 0, extension
        bequi   r2, 43, extension
        bequi   r2, 60, extension
        bneui   r2, 17, none
        addui   r5, r3, 8
        bgtu    r5, r1, none
        ldusi   r6, packet[r3+2]
        retu    r6
extension:
        addui   r5, r3, 8
        bgtu    r5, r1, none
        lduci   r2, packet[r3+0]
        lduci   r6, packet[r3+1]
        lshui   r6, r6, 3
        addu    r3, r5, r6
        addui   r4, r4, 1
        bltui   r4, 8, next
none:
        retui   0
