# finds the maximum segment size among the options of a TCP header: end, no-operation, or kind, length and value
# run 000000000000000000000000_60_00000000000000_020405b4 => 1460
# run 000000000000000000000000_70_00000000000000_0101_0303_07_0000_00 => 0
# run 000000000000000000000000_80_00000000000000_0101_0103_0307_02040200_00_00 => 512
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 20, none
        lduci   r2, packet[12]
        rshui   r2, r2, 4
        bltui   r2, 5, none
        lshui   r2, r2, 2               # end of the options
        bgtu    r2, r1, none
        setu    r3, 20                  # p
next:
        bgeu    r3, r2, none
        lduci   r4, packet[r3+0]
        bequi   r4, 0, none
        bneui   r4, 1, option
        addui   r3, r3, 1
        j       next
option:
        addui   r5, r3, 2
        bgtu    r5, r2, none
        lduci   r6, packet[r3+1]
        bltui   r6, 2, none
        addu    r7, r3, r6
        bgtu    r7, r2, none
        bneui   r4, 2, skip
        bneui   r6, 4, skip
        ldusi   r8, packet[r3+2]
        retu    r8
skip:
        movu    r3, r7
        j       next
none:
        retui   0
