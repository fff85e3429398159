# the check of the length is one less than the last load needs
# code V2103 at ldusi r2, packet[36]
# packet 000000000000000000000000_0800_450000000000000000_06_0000_0000000000000000_0000_00
.region packet
        len     r1, packet
        bltui   r1, 37, no
        ldusi   r2, packet[12]
        bneui   r2, 0x800, no
        lduci   r2, packet[23]
        bneui   r2, 6, no
        ldusi   r2, packet[36]
        bneui   r2, 80, no
        retui   1
no:
        retui   0
