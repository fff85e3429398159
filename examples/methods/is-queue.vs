# What holds of a queue of 16 numbers whatever is done: its head is one of them, and it has no more than there are.
.region user 72
        ldui    r1, user[0]
        bgtui   r1, 15, no
        ldui    r1, user[4]
        bgtui   r1, 16, no
        retli   1
no:
        retli   0
