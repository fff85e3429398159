# adds the fields whose places stand in a table in state: eight entries of an offset, each checked as it is read
# run 0001_0002 => 8
.region packet
.region state 16
.function main () u
        len     r1, packet
        setu    r2, 0                   # entry
        setu    r3, 0
entry:
        lshui   r4, r2, 1
        ldusi   r5, state[r4+0]
        addui   r6, r5, 2
        bgtu    r6, r1, skip
        ldusi   r7, packet[r5+0]
        addu    r3, r3, r7
skip:
        addui   r2, r2, 1
        bltui   r2, 8, entry
        retu    r3
