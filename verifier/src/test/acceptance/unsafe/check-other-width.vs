# checks that 64 bits of a register are not all zero, and divides by the lower 32
# code V2201 at divu r3, r2, r1
# packet 0000000100000000
.region packet
.function main () u
        insideli packet[0]
        ldli    r1, packet[0]
        setu    r2, 9
        nonzeroul r1
        divu    r3, r2, r1
        retu    r3
