# adds the first min(length, 40) bytes, the smaller found by a branch
# run 0102 => 3
# run 01 length=100 => 1
.region packet
.function main () u
        len     r1, packet
        bleui   r1, 40, small
        setu    r1, 40
small:
        setu    r2, 0
        setu    r3, 0
        j       cond
body:
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        retu    r3
