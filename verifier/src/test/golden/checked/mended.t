# what was found and does not hold says less, so that programs are not refused for what is only not known of them
--- policy
unproved check
--- assembly left
.region packet
.region state 16
        seti    r1, 0
L1:
        blti    r1, r1, L2
        len     r2, packet
        blei    r1, r2, L5
        j       L4
L2:
        blti    r1, r1, L3
        bgeii   r1, 1, L5
        j       L4
L3:
        bnei    r1, r1, L5
L4:
        ldui    r1, state[8]
        cvl2i   r1, r1
        lshii   r1, r1, 24
        rshii   r1, r1, 24
        reti    r1
L5:
        addii   r1, r1, 1
        lshii   r1, r1, 16
        rshii   r1, r1, 16
        bltii   r1, 5, L1
        bleii   r1, 3, L6
L6:
        retii   1
--- verify left
accepted fuel=metered proved={TARGET=9, FALL_THROUGH=16, INITIALISED=12, REGION=2, GRANTED=2, BOUNDS=1}
program.vs:25:9: warning[V1002]: loop must be shown to end  head=1 pc=17
            bltii   r1, 5, L1
            ^^^^^^^^^^^^^^^^^
note: it is entered at pc 1: blti    r1, r1, L2
note: no register or length was found to move towards another by 1 or more in each round and not to pass it
help: what steps by more than 1 may pass a limit: leave the loop by <, <=, > or >=, not by = or !=
--- assembly paid
.function main () l
.local 8
        setl    r1, 60
        nop
        setl    r3, 13
        nop
        nop
        nop
        nop
        nop
        nop
        setl    r10, 0
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
L1:
        fueli   17
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        nop
        eqpi    r3, r3, 15
        cmveqpi r1, r3, 33
        andli   r11, r3, 15
        addul   r10, r10, r11
        j       L1
        retl    r1
--- verify paid
accepted fuel=metered proved={TARGET=1, LOOP=1, FALL_THROUGH=35, INITIALISED=4}
