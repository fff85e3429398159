# accepts packets whose port is in a bitmap of 65536 bits: a byte by port >> 3, a bit by port & 7
# run 0050 => 0
.region packet
.region state 8192
.function main () u
        len     r1, packet
        bltui   r1, 2, no
        ldusi   r2, packet[0]
        rshui   r3, r2, 3
        lduci   r4, state[r3+0]
        andui   r5, r2, 7
        rshu    r4, r4, r5
        andui   r4, r4, 1
        retu    r4
no:
        retui   0
