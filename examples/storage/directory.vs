# What a directory owns: an inode for each of its 64 entries of 64 bytes that is not empty. An entry begins with the block of the inode, or
# 0; behind that stands a name, which owns nothing. Installed behind inode.vs, which is type 2.
.region packet
.region out 768
.import abort (i)
        len     r1, packet
        bltui   r1, 4096, bad
        setu    r2, 0                   # the entry
        setu    r3, 0                   # how many have been told
next:
        lshui   r4, r2, 6
        ldui    r5, packet[r4+0]
        addui   r2, r2, 1
        bequi   r5, 0, empty
        bgeui   r3, 64, bad
        mului   r7, r3, 12
        stui    r5, out[r7+0]
        setu    r6, 1
        stui    r6, out[r7+4]
        setu    r6, 2
        stui    r6, out[r7+8]
        addui   r3, r3, 1
empty:
        bltui   r2, 64, next
        retu    r3
bad:
        setu    r1, 0
        hcall   abort(r1)
        retui   0
