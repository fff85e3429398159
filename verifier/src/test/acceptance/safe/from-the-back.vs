# finds the last dot in the packet: a cursor from the end down, do ... while (p != 0)
# run 612e622e63 => 3
# run 6161 => 0xffffffff
.region packet
.function main () u
        len     r1, packet
        bequi   r1, 0, none
body:
        subui   r1, r1, 1
        lduci   r2, packet[r1+0]
        bequi   r2, 0x2e, found
        bneui   r1, 0, body
none:
        retui   0xffffffff
found:
        retu    r1
