# checks a sum of two offsets on one of the two ways to the load
# code V2103 at lduc r3, packet[r1+r2]
# packet 0005
.region packet
.function main () u
        len     r4, packet
        bltui   r4, 2, short
        lduci   r1, packet[0]
        lduci   r2, packet[1]
        beqli  r1, 0, load
        insideuc packet[r1+r2]
load:
        lduc    r3, packet[r1+r2]
        retu    r3
short:
        retui   0
