# What a transfer requires: two accounts that there are, and as much in the first as is to leave it.
.region packet
.region user 136
        len     r1, packet
        bneui   r1, 16, no
        ldui    r1, packet[0]
        ldui    r2, packet[4]
        bgtui   r1, 15, no
        bgtui   r2, 15, no
        lshui   r1, r1, 3
        lduli   r4, user[r1+0]
        lduli   r3, packet[r0+8]
        bltul   r4, r3, no
        retli   1
no:
        retli   0
