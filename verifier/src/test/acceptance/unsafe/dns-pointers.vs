# a DNS name is followed through its pointers, which may point to themselves
# code V1002 at j label
# packet 000000000000000000000000_c00c
.region packet
.function main () u
        len     r1, packet
        setu    r2, 12
label:
        addui   r4, r2, 2
        bgtu    r4, r1, none
        lduci   r3, packet[r2+0]
        bequi   r3, 0, done
        bgeui   r3, 0xc0, pointer
        addui   r2, r2, 1
        addu    r2, r2, r3
        j       again
pointer:
        ldusi   r2, packet[r2+0]
        andui   r2, r2, 0x3fff
again:
        j       label
done:
        retui   1
none:
        retui   0
