# the mean of a 64-bit sum over a 64-bit count that is checked not to be zero
# run 0000000000000064_0000000000000007 => 14
# run 0000000000000064_0000000000000000 => 0
.region packet
.function main () ul
        len     r1, packet
        bltuli  r1, 16, none
        lduli   r2, packet[0]
        lduli   r3, packet[8]
        bequli  r3, 0, none
        divul   r4, r2, r3
        retul   r4
none:
        retuli  0
