# an IPv6 extension header whose length is taken without the 8 bytes that it always has
# code V1002 at j next
# packet 60000000_0000_00_00 length=48
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 40, none
        lduci   r2, packet[6]
        setu    r3, 40
next:
        bneui   r2, 0, done
        addui   r5, r3, 8
        bgtu    r5, r1, none
        lduci   r2, packet[r3+0]
        lduci   r6, packet[r3+1]
        lshui   r6, r6, 3
        addu    r3, r3, r6
        j       next
done:
        retu    r3
none:
        retui   0
