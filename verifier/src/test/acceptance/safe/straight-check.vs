# accepts a TCP packet to port 80 without options: one check of the length, then loads at constants
# run 000000000000000000000000_0800_450000000000000000_06_0000_0000000000000000_0000_0050 => 1
# run 000000000000000000000000_0800_450000000000000000_06_0000_0000000000000000_0000_0051 => 0
# run length=37 => 0
.region packet
        len     r1, packet
        bltui   r1, 38, no
        ldusi   r2, packet[12]
        bneui   r2, 0x800, no
        lduci   r2, packet[23]
        bneui   r2, 6, no
        ldusi   r2, packet[36]
        bneui   r2, 80, no
        retui   1
no:
        retui   0
