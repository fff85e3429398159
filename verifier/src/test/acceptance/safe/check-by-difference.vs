# a walk over blocks of 4 + l bytes, l having 32 bits, that asks whether l > length - p instead of adding
# run 00000002_aabb_00000000 => 2
# run fffffffc => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 0                   # p
        setu    r3, 0
next:
        subu    r4, r1, r2
        bltui   r4, 4, done
        ldui    r5, packet[r2+0]
        addui   r2, r2, 4
        subu    r4, r1, r2
        bgtu    r5, r4, done
        addu    r2, r2, r5
        addui   r3, r3, 1
        j       next
done:
        retu    r3
