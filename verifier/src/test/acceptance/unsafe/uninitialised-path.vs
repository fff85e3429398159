# a register is set on one path to a join and read behind it
# code V2001 at retu r2
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 4, small
        ldui    r2, packet[0]
small:
        retu    r2
