# counts the options of an IPv4 header by what remains of it: if (l > rem) stop; off += l; rem -= l
# run 46000000_00000000_00000000_00000000_00000000_94040000 => 1
# run 46000000_00000000_00000000_00000000_00000000_01010100 => 3
# run 46000000_00000000_00000000_00000000_00000000_94000000 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 20, bad
        lduci   r2, packet[0]
        andui   r2, r2, 15
        lshui   r2, r2, 2
        bltui   r2, 20, bad
        bgtu    r2, r1, bad
        setu    r3, 20                  # off
        subu    r4, r2, r3              # rem
        setu    r7, 0
next:
        bequi   r4, 0, done
        lduci   r5, packet[r3+0]
        bequi   r5, 0, done
        setu    r6, 1
        bequi   r5, 1, take
        bltui   r4, 2, bad
        lduci   r6, packet[r3+1]
        bltui   r6, 2, bad
        bgtu    r6, r4, bad
take:
        addui   r7, r7, 1
        addu    r3, r3, r6
        subu    r4, r4, r6
        j       next
done:
        retu    r7
bad:
        retui   0
