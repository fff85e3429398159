# counts strings of XDR: a length, at most 1024, and so many bytes, filled up to a multiple of 4 by a mask
# run 00000003_61626300_00000004_61626364 => 2
# run 00000005_61626300 => 0
# run 00000000_00000000 => 2
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0
next:
        addui   r4, r2, 4
        bgtu    r4, r1, done
        ldui    r5, packet[r2+0]
        bgtui   r5, 1024, done
        addui   r5, r5, 3
        andui   r5, r5, 0xfffffffc
        addu    r4, r4, r5
        bgtu    r4, r1, done
        addui   r3, r3, 1
        movu    r2, r4
        j       next
done:
        retu    r3
