# checks that one register is not zero, and divides by another
# code V2201 at divu r3, r1, r2
# packet 0100
.region packet
.function main () u
        insideusi packet[0]
        lduci   r1, packet[0]
        lduci   r2, packet[1]
        nonzerou r1
        divu    r3, r1, r2
        retu    r3
