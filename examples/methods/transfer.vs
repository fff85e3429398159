# Transfers an amount between two of 16 accounts. Arguments: from and to, 4 bytes each, and the amount, 8 bytes. The memory is a word of 8 bytes
# for each account, and behind them how much there is in all.
.region packet
.region user 136
        len     r1, packet
        bltui   r1, 16, bad
        ldui    r1, packet[0]
        ldui    r2, packet[4]
        lduli   r3, packet[r0+8]
        bgtui   r1, 15, bad
        bgtui   r2, 15, bad
        lshui   r1, r1, 3
        lshui   r2, r2, 3
        lduli   r4, user[r1+0]
        subul   r4, r4, r3
        stuli   r4, user[r1+0]
        lduli   r5, user[r2+0]
        addul   r5, r5, r3
        stuli   r5, user[r2+0]
        retul   r4
bad:
        retli   -1
