# a function adds n bytes from an offset on; its caller has checked offset + n <= length
# run 02_03_010203 => 6
# run 02_04_010203 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 2, none
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        addu    r4, r2, r3
        bgtu    r4, r1, none
        callu   r5, sum(r2, r3)
        retu    r5
none:
        retui   0
.function sum (u, u) u
        setu    r3, 0
        addu    r4, r1, r2
        j       cond
body:
        lduci   r5, packet[r1+0]
        addu    r3, r3, r5
        addui   r1, r1, 1
cond:
        bltu    r1, r4, body
        retu    r3
