# What holds of all accounts whatever is done: together they have what there is in all, and none has more than 2^56, so that sums are sums.
.region user 136
        setu    r1, 0
        setul   r2, 0
next:
        lduli   r3, user[r1+0]
        rshuli  r4, r3, 56
        bneuli  r4, 0, no
        addul   r2, r2, r3
        addui   r1, r1, 8
        bltui   r1, 128, next
        lduli   r3, user[r1+0]
        bneul   r2, r3, no
        retli   1
no:
        retli   0
