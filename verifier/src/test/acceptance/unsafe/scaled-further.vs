# an index may be three words further than the one that was checked: four times as many bytes, not three
# code V2103 at lduci r7, packet[r6+0]
# packet 03_00_00_00
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 2, done
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        andui   r4, r2, 3
        addu    r4, r3, r4              # at most r3 + 3
        lshui   r5, r3, 2
        addui   r8, r5, 4
        bgtu    r8, r1, done            # 4 * r3 + 4 <= length
        lshui   r6, r4, 2
        lduci   r7, packet[r6+0]
        retu    r7
done:
        retu    r0
