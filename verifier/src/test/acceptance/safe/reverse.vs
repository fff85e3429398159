# reverses the packet in place by two cursors that move to each other, and gives its new first byte
# run 010203 => 3
# run 0104 => 4
.region packet rw
.function main () u
        len     r1, packet
        bequi   r1, 0, empty
        setu    r2, 0                   # low
        subui   r3, r1, 1               # high
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
        lduci   r4, packet[0]
        retu    r4
empty:
        retui   0
