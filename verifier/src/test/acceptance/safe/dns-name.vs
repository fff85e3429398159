# type of the first question of a DNS message: a name of labels is skipped, a pointer ends it
# run 000000000000000000000000_03_777777_02_6368_00_001c => 28
# run 000000000000000000000000_03_777777_c00c_0001 => 1
# run 000000000000000000000000_03_777777 => 0
.region packet
.function main () u
        len     r1, packet
        setu    r2, 12                  # p
label:
        bgeu    r2, r1, none
        lduci   r3, packet[r2+0]
        addui   r2, r2, 1
        bequi   r3, 0, type
        bgeui   r3, 0xc0, pointer
        bgtui   r3, 63, none
        addu    r2, r2, r3
        j       label
pointer:
        addui   r2, r2, 1
type:
        addui   r4, r2, 2
        bgtu    r4, r1, none
        ldusi   r5, packet[r2+0]
        retu    r5
none:
        retui   0
