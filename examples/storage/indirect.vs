# What a block of more extents owns: as many as its first word says, each 8 bytes: the first block, and how many blocks.
.region packet
.region out 6120
.import abort (i)
        len     r1, packet
        bltui   r1, 4084, bad
        ldui    r2, packet[0]
        bgtui   r2, 510, bad
        setu    r3, 0
next:
        bgeu    r3, r2, done
        lshui   r4, r3, 3
        ldui    r5, packet[r4+4]
        ldui    r6, packet[r4+8]
        mului   r7, r3, 12
        stui    r5, out[r7+0]
        stui    r6, out[r7+4]
        addui   r3, r3, 1
        j       next
done:
        retu    r3
bad:
        setu    r1, 0
        hcall   abort(r1)
        retui   0
