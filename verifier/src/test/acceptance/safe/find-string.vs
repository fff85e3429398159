# where the word HELO begins in the packet: at each place four bytes are compared, with a restart at the next
# run 4848454c4f => 1
# run 48454c => 0xffff
.region packet
.region scratch 4
.function main () u
        setu    r9, 0x4f4c4548
        stui    r9, scratch[0]
        len     r1, packet
        setu    r2, 0                   # i
place:
        addui   r3, r2, 4
        bgtu    r3, r1, none
        setu    r4, 0                   # j
compare:
        lduc    r5, packet[r2+r4]
        lduci   r6, scratch[r4+0]
        bneu    r5, r6, restart
        addui   r4, r4, 1
        bltui   r4, 4, compare
        retu    r2
restart:
        addui   r2, r2, 1
        j       place
none:
        retui   0xffff
