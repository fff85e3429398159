# a register is set only in the body of a loop, which an empty packet never enters
# code V2001 at retu r3
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0
        j       cond
body:
        lduci   r3, packet[r2+0]
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        retu    r3
