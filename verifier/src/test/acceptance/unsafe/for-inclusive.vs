# for i <= 64 after a check of length >= 64
# code V2103 at lduci r4, packet[r2+0]
# packet length=64
.region packet
.function main () u
        len     r1, packet
        setu    r3, 0
        bltui   r1, 64, done
        setu    r2, 0
body:
        lduci   r4, packet[r2+0]
        addu    r3, r3, r4
        addui   r2, r2, 1
        bleui   r2, 64, body
done:
        retu    r3
