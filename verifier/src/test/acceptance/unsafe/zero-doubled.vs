# doubling starts at a field of the packet, and zero doubled is zero
# code V1002 at bltui r2, 256, body
# packet 00
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bequi   r1, 0, done
        lduci   r2, packet[0]
body:
        addui   r3, r3, 1
        lshui   r2, r2, 1
        bltui   r2, 256, body
done:
        retu    r3
