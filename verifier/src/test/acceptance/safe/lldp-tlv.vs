# first letter of the system name in an LLDP frame: units of 7 bits type and 9 bits length, which may be 0
# run 0e00_0a01_41 => 65
# run 0200_0000_0a01_41 => 0
# run 0a02_41 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
next:
        addui   r3, r2, 2
        bgtu    r3, r1, none
        ldusi   r4, packet[r2+0]
        rshui   r5, r4, 9               # type
        andui   r4, r4, 511             # length
        bequi   r5, 0, none
        addu    r6, r3, r4
        bgtu    r6, r1, none
        bneui   r5, 5, skip
        bequi   r4, 0, none
        lduci   r7, packet[r3+0]
        retu    r7
skip:
        movu    r2, r6
        j       next
none:
        retui   0
