# reversal in place whose upper cursor begins at the length, one behind the last byte
# code V2103 at lduci r5, packet[r3+0]
# packet 0102
.region packet rw
.function main () u
        len     r3, packet
        setu    r2, 0
        j       cond
body:
        lduci   r4, packet[r2+0]
        lduci   r5, packet[r3+0]
        stuci   r5, packet[r2+0]
        stuci   r4, packet[r3+0]
        addui   r2, r2, 1
        subui   r3, r3, 1
cond:
        bltu    r2, r3, body
        retui   0
