# a 64-bit count is checked not to be zero, but divides in 32 bits
# code V2201 at divu r4, r2, r3
# packet 0000000000000064_0000000100000000
.region packet
.function main () u
        len     r1, packet
        bltuli  r1, 16, none
        lduli   r2, packet[0]
        lduli   r3, packet[8]
        bequli  r3, 0, none
        divu    r4, r2, r3
        retu    r4
none:
        retui   0
