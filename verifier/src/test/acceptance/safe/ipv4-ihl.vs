# accepts UDP to port 53 behind an IPv4 header whose length stands in its first byte
# run 000000000000000000000000_0800_450000000000000000_11_0000_0000000000000000_0000_0035 => 1
# run 000000000000000000000000_0800_460000000000000000_11_0000_0000000000000000_00000000_0000_0035 => 1
# run 000000000000000000000000_0800_4f0000000000000000_11_0000_0000000000000000_00000000_0000_0035 => 0
.region packet
        len     r1, packet
        bltui   r1, 34, no
        lduci   r2, packet[23]
        bneui   r2, 17, no
        lduci   r2, packet[14]
        andui   r2, r2, 15
        bltui   r2, 5, no
        lshui   r2, r2, 2
        addui   r3, r2, 14              # where UDP begins
        addui   r4, r3, 4
        bgtu    r4, r1, no
        ldusi   r5, packet[r3+2]
        bneui   r5, 53, no
        retui   1
no:
        retui   0
