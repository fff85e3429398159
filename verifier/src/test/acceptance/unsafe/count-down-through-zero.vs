# an unsigned counter goes down while it is >= 0, which it always is
# code V2103 at lduci r4, packet[r2+0]
# packet 0102
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 1, done
        subui   r2, r1, 1
body:
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        subui   r2, r2, 1
        bgeui   r2, 0, body
done:
        retu    r3
