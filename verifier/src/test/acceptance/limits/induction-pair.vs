# an array of n words whose offset a compiler counts in a register of its own, beside the index
# run 0002_0000_00000001_00000002 => 3
# run 0003_0000_00000001_00000002 => 0
# checked V2103 at ldui r7, packet[r6+0]
.region packet
.function main () u
        len     r1, packet
        setu    r5, 0
        bltui   r1, 4, done
        ldusi   r2, packet[0]           # n
        lshui   r3, r2, 2
        addui   r3, r3, 4
        bgtu    r3, r1, done
        setu    r4, 0                   # i
        setu    r6, 4                   # 4 + i * 4
        j       cond
body:
        ldui    r7, packet[r6+0]
        xoru    r5, r5, r7
        addui   r4, r4, 1
        addui   r6, r6, 4
cond:
        bltu    r4, r2, body
done:
        retu    r5
