# a function walks the packet by a step that its caller has checked not to be 0
# run 02_05_01_05_01 => 4
# run 00_05 => 0
.region packet
.function main () u
        len     r1, packet
        bequi   r1, 0, none
        lduci   r2, packet[0]
        bequi   r2, 0, none
        callu   r3, every(r2)
        retu    r3
none:
        retui   0
.function every (u) u
        len     r2, packet
        setu    r3, 0
        setu    r4, 0
        j       cond
body:
        lduci   r5, packet[r3+0]
        addu    r4, r4, r5
        addu    r3, r3, r1
cond:
        bltu    r3, r2, body
        retu    r4
