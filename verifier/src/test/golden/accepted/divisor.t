# a divisor that a branch keeps from zero, a constant one, and one that arithmetic keeps from zero
--- assembly
.region packet
        len     r1, packet
        bltui   r1, 2, L1
        lduci   r2, packet[0]
        lduci   r3, packet[1]
        beqii   r3, 0, L1
        divu    r4, r2, r3
        modui   r5, r2, 10
        oruli   r3, r3, 1
        divul   r6, r2, r3
        addu    r4, r4, r5
        addu    r4, r4, r6
        retu    r4
L1:
        retui   0
--- verify
accepted fuel=12 proved={TARGET=2, FALL_THROUGH=11, INITIALISED=11, REGION=3, GRANTED=3, BOUNDS=2, DIVISOR=3}
--- run
0903 => 15
0900 => 0
