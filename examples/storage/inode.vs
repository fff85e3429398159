# What an inode owns: up to 12 extents of data, and a block of more extents. Installed behind indirect.vs, which is type 1.
#
#   0    how many extents
#   4    each of them: its first block, and how many blocks; 4 bytes each
#   100  the block of more extents, or 0
.region packet
.region out 156
.import abort (i)
        len     r1, packet
        bltui   r1, 104, bad
        ldui    r2, packet[0]
        bgtui   r2, 12, bad
        setu    r3, 0                   # how many have been told
next:
        bgeu    r3, r2, more
        lshui   r4, r3, 3
        ldui    r5, packet[r4+4]
        ldui    r6, packet[r4+8]
        mului   r7, r3, 12
        stui    r5, out[r7+0]
        stui    r6, out[r7+4]           # and the type is 0, as all of out is
        addui   r3, r3, 1
        j       next
more:
        ldui    r5, packet[100]
        bequi   r5, 0, done
        mului   r7, r3, 12
        stui    r5, out[r7+0]
        setu    r6, 1
        stui    r6, out[r7+4]
        stui    r6, out[r7+8]
        addui   r3, r3, 1
done:
        retu    r3
bad:
        setu    r1, 0
        hcall   abort(r1)
        retui   0
