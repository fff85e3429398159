# a function mixes 16 bytes through its own locals, indexed by i ^ 5
# run 000102030405060708090a0b0c0d0e0f => 5
# run 00 => 0
.region packet
.function main () u
        len     r1, packet
        bltui   r1, 16, none
        subui   r2, r1, 16
        callu   r3, mix(r2)
        retu    r3
none:
        retui   0
.function mix (u) u
.local 16
        setu    r2, 0
copy:
        lduc    r3, packet[r1+r2]
        xorui   r4, r2, 5
        stuci   r3, local[r4+0]
        addui   r2, r2, 1
        bltui   r2, 16, copy
        lduci   r3, local[0]
        retu    r3
