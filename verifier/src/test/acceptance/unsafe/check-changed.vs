# checks a sum of two offsets, and adds to one of them before the load
# code V2103 at lduc r2, packet[r1+r3]
# packet 00
.region packet
.function main () u
        insideuci packet[0]
        lduci   r1, packet[0]
        setu    r3, 0
        insideuc packet[r1+r3]
        addui   r3, r3, 1
        lduc    r2, packet[r1+r3]
        retu    r2
