# ten thousand steps of a random number generator, seeded by the length of the packet
# run - => 886271536
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
body:
        mului   r1, r1, 1103515245
        addui   r1, r1, 12345
        addui   r2, r2, 1
        bneui   r2, 10000, body
        retu    r1
