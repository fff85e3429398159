# copies up to 200 bytes of the packet to out, eight at a time and then the rest one by one
# run 0102030405060708090a => 10
# run 01 length=300 => 200
.region packet
.region out 200
.function main () u
        len     r1, packet
        bltui   r1, 200, small
        setu    r1, 200
small:
        setu    r2, 0
words:
        addui   r3, r2, 8
        bgtu    r3, r1, bytes
        lduli   r4, packet[r2+0]
        stuli   r4, out[r2+0]
        movu    r2, r3
        j       words
bytes:
        bgeu    r2, r1, done
        lduci   r4, packet[r2+0]
        stuci   r4, out[r2+0]
        addui   r2, r2, 1
        j       bytes
done:
        retu    r2
