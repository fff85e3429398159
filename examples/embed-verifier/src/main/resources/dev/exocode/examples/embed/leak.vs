# would publish as many bytes as the event says, whatever has been written of out
.region packet
.region out 16
.import publish (u, p, p) u
        len     r1, packet
        bltii   r1, 1, none
        setu    r2, 9
        setp    r3, 0
        lduci   r4, packet[0]
        anduli  r4, r4, 63
        oruli   r4, r4, 1
        hcallu  r5, publish(r2, r3, r4)
        retl    r5
none:
        retl    r0
