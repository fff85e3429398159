# insertion sort whose inner loop begins at 0, where nothing stands before
# code V2103 at lduci r5, scratch[r4-1]
# packet length=16
.region packet
.region scratch 16
.function main () u
        len     r1, packet
        bltui   r1, 16, none
        lduli   r2, packet[0]
        stuli   r2, scratch[0]
        setu    r3, 0
outer:
        movu    r4, r3
inner:
        lduci   r5, scratch[r4-1]
        lduci   r6, scratch[r4+0]
        bleu    r5, r6, placed
        stuci   r6, scratch[r4-1]
        stuci   r5, scratch[r4+0]
        subui   r4, r4, 1
        bneui   r4, 0, inner
placed:
        addui   r3, r3, 1
        bltui   r3, 16, outer
        retui   1
none:
        retui   0
