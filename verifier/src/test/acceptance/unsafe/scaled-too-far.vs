# an array of n words is checked as if it were n half-words
# code V2103 at ldui r7, packet[r6+4]
# packet 0002_0000_00000001
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bltui   r1, 4, done
        ldusi   r2, packet[0]
        lshui   r3, r2, 1
        addui   r3, r3, 4
        bgtu    r3, r1, done
        setu    r4, 0
        j       cond
body:
        lshui   r6, r4, 2
        ldui    r7, packet[r6+4]
        xoru    r5, r5, r7
        addui   r4, r4, 1
cond:
        bltu    r4, r2, body
done:
        retu    r5
