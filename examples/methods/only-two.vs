# What holds behind a transfer: no account has changed but the two, as a look at what was there before (state) shows; nor has what there is in all.
.region packet
.region user 136
.region state 136
        len     r1, packet
        bltui   r1, 8, no
        ldui    r1, packet[0]
        ldui    r2, packet[4]
        lshui   r1, r1, 3
        lshui   r2, r2, 3
        setu    r3, 0
next:
        bequ    r3, r1, same
        lduli   r4, user[r3+0]
        lduli   r5, state[r3+0]
        bneul   r4, r5, other
same:
        addui   r3, r3, 8
        bltui   r3, 136, next
        retli   1
other:
        bequ    r3, r2, same
no:
        retli   0
