# a counter of 8 bits runs to a length that may be more than it holds
# code V1002 at bltu r2, r1, body
# packet length=300
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bequi   r1, 0, done
        setu    r2, 0
body:
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        addui   r2, r2, 1
        andui   r2, r2, 0xff
        bltu    r2, r1, body
done:
        retu    r3
