# exclusive-or of the whole words of the packet: the length cut to a multiple of 4 by a mask, i < n in steps of 4
# run 00000001_00000002_ffff => 3
# run 000001 => 0
.region packet
.function main () u
        len     r1, packet
        andui   r1, r1, 0xfffffffc      # n
        setu    r2, 0                   # i
        setu    r3, 0
        j       cond
body:
        ldui    r4, packet[r2+0]
        xoru    r3, r3, r4
        addui   r2, r2, 4
cond:
        bltu    r2, r1, body
        retu    r3
