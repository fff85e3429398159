# Safe, and a theft: the amount arrives and does not leave.
.region packet
.region user 136
        len     r1, packet
        bltui   r1, 16, bad
        ldui    r2, packet[4]
        lduli   r3, packet[r0+8]
        bgtui   r2, 15, bad
        lshui   r2, r2, 3
        lduli   r5, user[r2+0]
        addul   r5, r5, r3
        stuli   r5, user[r2+0]
bad:
        retli   0
