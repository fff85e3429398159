# the check is of the IPv4 header's end, the load behind what begins there
# code V2103 at ldusi r5, packet[r3+2]
# packet 0000000000000000000000000000_46 length=38
.region packet
        len     r1, packet
        bltui   r1, 34, no
        lduci   r2, packet[14]
        andui   r2, r2, 15
        bltui   r2, 5, no
        lshui   r2, r2, 2
        addui   r3, r2, 14
        addui   r4, r3, 4
        bgtu    r3, r1, no
        ldusi   r5, packet[r3+2]
        bneui   r5, 53, no
        retui   1
no:
        retui   0
