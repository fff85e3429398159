# counts in state how often each byte value occurs, and gives the count of zeros
# run 00010200 => 2
.region packet
.region state 1024
.function main () u
        len     r1, packet
        setu    r2, 0
        j       cond
body:
        lduci   r3, packet[r2+0]
        lshui   r3, r3, 2
        ldui    r4, state[r3+0]
        addui   r4, r4, 1
        stui    r4, state[r3+0]
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        ldui    r5, state[0]
        retu    r5
