# checks by setting a register to what a comparison says and then branching on it, as C compilers do for bool
# run 0004_0000_07 => 7
# run 0005_0000_07 => 0
.region packet
.function main () u
        len     r1, packet
        geui    r2, r1, 2
        bequi   r2, 0, none
        ldusi   r3, packet[0]
        ltu     r2, r3, r1
        notu    r2, r2
        bneui   r2, 0, none
        lduci   r4, packet[r3+0]
        retu    r4
none:
        retui   0
