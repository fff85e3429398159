# sorts the first 16 bytes in scratch by insertion and gives the smallest
# run 10090807060504030211_0f0e0d0c0b0a => 2
.region packet
.region scratch 16
.function main () u
        len     r1, packet
        bltui   r1, 16, none
        lduli   r2, packet[0]
        stuli   r2, scratch[0]
        lduli   r2, packet[8]
        stuli   r2, scratch[8]
        setu    r3, 1                   # i
outer:
        movu    r4, r3                  # j
inner:
        bequi   r4, 0, placed
        lduci   r5, scratch[r4-1]
        lduci   r6, scratch[r4+0]
        bleu    r5, r6, placed
        stuci   r6, scratch[r4-1]
        stuci   r5, scratch[r4+0]
        subui   r4, r4, 1
        j       inner
placed:
        addui   r3, r3, 1
        bltui   r3, 16, outer
        lduci   r5, scratch[0]
        retu    r5
none:
        retui   0
