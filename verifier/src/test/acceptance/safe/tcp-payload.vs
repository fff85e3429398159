# gives the first byte of what a TCP segment carries: the data offset on top of the IPv4 header length
# run 450000000000000000060000_0000000000000000_000000000000000000000000_50_00000000000000_47 => 71
# run 460000000000000000060000_0000000000000000_00000000_000000000000000000000000_60_00000000000000_00000000_48 => 72
# run 450000000000000000060000_0000000000000000_000000000000000000000000_50_00000000000000 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 20, none
        lduci   r2, packet[0]
        andui   r2, r2, 15
        bltui   r2, 5, none
        lshui   r2, r2, 2               # where TCP begins
        addui   r3, r2, 20
        bgtu    r3, r1, none
        lduci   r4, packet[r2+12]
        rshui   r4, r4, 4
        bltui   r4, 5, none
        lshui   r4, r4, 2
        addu    r5, r2, r4              # where the data begins
        bgeu    r5, r1, none
        lduci   r6, packet[r5+0]
        retu    r6
none:
        retui   0
