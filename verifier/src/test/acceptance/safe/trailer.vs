# compares the last four bytes of the packet with the first four, counted from the end
# run 01020304_00_01020304 => 1
# run 01020304_01020305 => 0
.region packet
.function main () l
        len     r1, packet
        subli   r2, r1, 4
        bltli   r2, 0, no
        ldui    r3, packet[0]
        ldui    r4, packet[r2+0]
        bneu    r3, r4, no
        retli   1
no:
        retli   0
