# the maximum segment size of a TCP packet as it comes from Ethernet: two variable headers, then the options
# run 000000000000000000000000_0800_450000000000000000_06_0000_0000000000000000_000000000000000000000000_60_00000000000000_020405b4 => 1460
# run 000000000000000000000000_0800_460000000000000000_06_0000_0000000000000000_00000000_000000000000000000000000_70_00000000000000_0101_0204_0200_0000 => 512
# run 000000000000000000000000_0800_450000000000000000_11_0000_0000000000000000 length=80 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 34, none
        ldusi   r2, packet[12]
        bneui   r2, 0x800, none
        lduci   r2, packet[23]
        bneui   r2, 6, none
        lduci   r2, packet[14]
        andui   r2, r2, 15
        bltui   r2, 5, none
        lshui   r2, r2, 2
        addui   r2, r2, 14              # where TCP begins
        addui   r3, r2, 20              # p
        bgtu    r3, r1, none
        lduci   r4, packet[r2+12]
        rshui   r4, r4, 4
        lshui   r4, r4, 2
        addu    r4, r2, r4              # where the options end
        bgtu    r4, r1, none
        j       cond
option:
        lduci   r5, packet[r3+0]
        bequi   r5, 0, none
        addui   r6, r3, 1
        bequi   r5, 1, skip
        bgeu    r6, r4, none
        lduci   r7, packet[r3+1]
        bltui   r7, 2, none
        addu    r6, r3, r7
        bgtu    r6, r4, none
        bneui   r5, 2, skip
        bltui   r7, 4, none
        ldusi   r8, packet[r3+2]
        retu    r8
skip:
        movu    r3, r6
cond:
        bltu    r3, r4, option
none:
        retui   0
