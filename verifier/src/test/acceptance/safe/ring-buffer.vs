# remembers the lengths of the last 16 packets in a ring: the place is masked, however large it was kept
# run 010203 => 0
.region packet
.region state 72
.function main () u
        len     r1, packet
        ldui    r2, state[64]
        andui   r3, r2, 15
        lshui   r3, r3, 2
        ldui    r4, state[r3+0]         # the oldest
        stui    r1, state[r3+0]
        addui   r2, r2, 1
        stui    r2, state[64]
        retu    r4
