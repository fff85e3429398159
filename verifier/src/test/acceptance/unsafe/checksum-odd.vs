# a checksum by 16-bit words that tests p < end and so reads past an odd end
# code V2103 at ldusi r5, packet[r2+0]
# packet 0001f2
.region packet
.function main () u
        len     r1, packet
        setul   r2, 0
        setul   r3, 0
words:
        bgeul   r2, r1, done
        ldusi   r5, packet[r2+0]
        addul   r3, r3, r5
        adduli  r2, r2, 2
        j       words
done:
        retu    r3
