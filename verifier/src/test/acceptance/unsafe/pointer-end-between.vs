# an array of n words with an end for half-words: the cursor steps over an end that lies between two words
# code V2103 at ldui r4, packet[r3+0]
# packet 0001_0000_0000
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bltui   r1, 4, done
        ldusi   r2, packet[0]
        lshui   r2, r2, 1
        addui   r2, r2, 4
        bgtu    r2, r1, done
        setu    r3, 4
next:
        bequ    r3, r2, done
        ldui    r4, packet[r3+0]
        xoru    r5, r5, r4
        addui   r3, r3, 4
        j       next
done:
        retu    r5
