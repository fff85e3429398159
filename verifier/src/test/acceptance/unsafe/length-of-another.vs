# a copy to scratch as long as the packet is, not as scratch is
# code V2103 at stuci r3, scratch[r2+0]
# packet length=65
.region packet
.region scratch 64
.function main () u
        len     r1, packet
        setu    r2, 0
        j       cond
body:
        lduci   r3, packet[r2+0]
        stuci   r3, scratch[r2+0]
        addui   r2, r2, 1
cond:
        bltu    r2, r1, body
        retu    r2
