# adds the first 64 bytes: for i < 64 after one check of the length
# run 00 length=64 => 0
# run ffff length=64 => 510
# run ffff length=63 => 0
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
        bltui   r2, 64, body
done:
        retu    r3
