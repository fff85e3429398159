# counters of 8 bytes in a table made for 256 of 4
# code V2103 at lduli r4, state[r3+0]
# packet 80
.region packet
.region state 1024
.function main () u
        len     r1, packet
        setu    r2, 0
        j       cond
body:
        lduci   r3, packet[r2+0]
        lshui   r3, r3, 3
        lduli   r4, state[r3+0]
        adduli  r4, r4, 1
        stuli   r4, state[r3+0]
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        retui   0
