# checks that one byte is inside, and loads two
# code V2103 at ldusi r2, packet[r1+0]
# packet 00
.region packet
.function main () u
        seti    r1, 0
        insideuci packet[r1+0]
        ldusi   r2, packet[r1+0]
        retu    r2
