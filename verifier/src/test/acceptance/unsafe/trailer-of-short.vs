# the last four bytes are taken from a packet that may have fewer
# code V2103 at ldui r4, packet[r2+0]
# packet 010203
.region packet
.function main () l
        len     r1, packet
        subli   r2, r1, 4
        ldui    r4, packet[r2+0]
        retl    r4
