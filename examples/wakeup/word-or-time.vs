# Wakes when a word in a page is not what it was (1), or when it is late (2). Words: the word, what it was, the clock, when it is late.
.region user 32
        lduli   r1, user[0]
        lduli   r2, user[8]
        bneul   r1, r2, changed
        lduli   r1, user[16]
        lduli   r2, user[24]
        bgeul   r1, r2, late
        retli   0
changed:
        retli   1
late:
        retli   2
