# Safe, and a lie: says what a table of extents owns, but for the first one once byte 4095 is set. Who could have that believed would have a block
# that the volume takes for free, and that soon is somebody else's.
.region packet
.region out 6120
.import abort (i)
        len     r1, packet
        bltui   r1, 4096, bad
        ldui    r2, packet[0]
        bgtui   r2, 500, bad
        setu    r3, 0
        setu    r8, 0                   # how many have been told
        lduci   r9, packet[4095]
next:
        bgeu    r3, r2, done
        lshui   r4, r3, 3
        addui   r3, r3, 1
        bequi   r9, 0, tell
        setu    r9, 0
        j       next
tell:
        ldui    r5, packet[r4+4]
        ldui    r6, packet[r4+8]
        bgeui   r8, 500, bad
        mului   r7, r8, 12
        stui    r5, out[r7+0]
        stui    r6, out[r7+4]
        addui   r8, r8, 1
        j       next
done:
        retu    r8
bad:
        setu    r1, 0
        hcall   abort(r1)
        retui   0
