# a cursor loop calls a function for the word at the cursor
# run 00000001_00000002_ff => 3
# run 0001 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0
        j       cond
body:
        callu   r4, word(r2)
        xoru    r3, r3, r4
        addui   r2, r2, 4
cond:
        addui   r5, r2, 4
        bleu    r5, r1, body
        retu    r3
.function word (u) u
        ldui    r2, packet[r1+0]
        retu    r2
