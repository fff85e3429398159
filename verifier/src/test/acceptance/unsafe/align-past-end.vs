# the length is filled up to a multiple of 4, not cut down to one
# code V2103 at ldui r4, packet[r2+0]
# packet 0000000100
.region packet
.function main () u
        len     r1, packet
        addui   r1, r1, 3
        andui   r1, r1, 0xfffffffc
        setu    r2, 0
        setu    r3, 0
        j       cond
body:
        ldui    r4, packet[r2+0]
        xoru    r3, r3, r4
        addui   r2, r2, 4
cond:
        bltu    r2, r1, body
        retu    r3
