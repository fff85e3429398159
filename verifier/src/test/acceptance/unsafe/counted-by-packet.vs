# a loop of a known number of steps whose step is read from the packet and may be zero
# code V1002 at bltui r2, 10000, body
# packet 00
.region packet
.function main () u
        len     r1, packet
        bequi   r1, 0, done
        lduci   r3, packet[0]
        setu    r2, 0
body:
        addu    r2, r2, r3
        bltui   r2, 10000, body
        retu    r2
done:
        retui   0
