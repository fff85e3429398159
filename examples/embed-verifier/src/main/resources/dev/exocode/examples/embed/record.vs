# keeps the highest mean on the board that it is granted, and publishes each record with its time to topic 3
.region packet
.region user 8
.region out 12
.import publish (u, p, p) u
.import tick () ul
        len     r1, packet
        bltii   r1, 4, none
        ldui    r2, packet[0]
        ldui    r3, user[0]
        bleu    r2, r3, none
        stui    r2, user[0]
        hcallul r4, tick()
        stui    r2, out[0]
        stuli   r4, out[4]
        setu    r5, 3
        setp    r6, 0
        setp    r7, 12
        hcallu  r8, publish(r5, r6, r7)
        retl    r8
none:
        retl    r0
