# counts packets by a hash of their addresses, masked to the 64 counters of the table
# run 00000001_00000002 => 1
.region packet
.region state 256
        len     r1, packet
        bltui   r1, 8, no
        ldui    r2, packet[0]
        ldui    r3, packet[4]
        xoru    r2, r2, r3
        mului   r2, r2, 0x9e3779b1
        rshui   r4, r2, 16
        xoru    r2, r2, r4
        andui   r2, r2, 63
        lshui   r2, r2, 2
        ldui    r4, state[r2+0]
        addui   r4, r4, 1
        stui    r4, state[r2+0]
        retu    r4
no:
        retui   0
